// An admin of react-admin as its tutorial makes one: a list of customers, and a dashboard with cards. `?look=widgets` puts ours between them.
import { Card, CardContent, CardHeader, Typography } from '@mui/material';
import fakeRestProvider from 'ra-data-fakerest';
import { Admin, Datagrid, EmailField, List, NumberField, Resource, TextField, Title } from 'react-admin';
import { createRoot } from 'react-dom/client';

const customers = ['Ada Ames', 'Ben Bolt', 'Cleo Cray', 'Dan Dorn', 'Eve Elst'].map((name, index) => ({
  id: index + 1, name, email: `${name.split(' ')[0].toLowerCase()}@example.com`, orders: 12 - index,
}));

const Customers = () => (
  <List resource="customers" disableSyncWithLocation title=" " exporter={false}>
    <Datagrid>
      <TextField source="name" />
      <EmailField source="email" />
      <NumberField source="orders" />
    </Datagrid>
  </List>
);

const hasWidgets = new URLSearchParams(location.search).get('look') === 'widgets';
const asked = { endpoint: '/analytics', experience: 'summer-of-sound', locale: 'en' };
// The four of ../../templates/guest.ts.
const widgets = [
  <ew-nps-donut {...asked} module="rate-us" />,
  <ew-mission-bar {...asked} />,
  <ew-heatmap-flow {...asked} />,
  <ew-leaderboard {...asked} />,
];

const Dashboard = () => (
  <>
    <Title title="Shop" />
    <Card>
      <CardHeader title="Today" subheader="5 customers" />
      <CardContent>
        <Typography variant="body2">Two orders wait for payment.</Typography>
      </CardContent>
    </Card>
    <div data-place="" style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16, marginBlock: 16 }}>
      {widgets.map((widget, index) => <div key={index}>{hasWidgets ? widget : <div />}</div>)}
    </div>
    <Customers />
  </>
);

if (hasWidgets) await import('./widgets.js');

createRoot(document.querySelector('#root')).render(
  <Admin dataProvider={fakeRestProvider({ customers })} dashboard={Dashboard} disableTelemetry>
    <Resource name="customers" list={Customers} />
  </Admin>,
);

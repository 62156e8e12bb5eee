// The page's own token, for what is asked later: another period, a refresh.
document.querySelector('ew-analytics').getToken = async ({ signal }) => {
  const response = await fetch('/session/analytics-token', { method: 'POST', signal });
  return response.json();
};

// Invented people: first and last names of several cultures, combined by chance.

interface Culture {
  readonly weight: number;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

export const cultures: Readonly<Record<string, Culture>> = {
  german: {
    weight: 26,
    first: words('Anna Lukas Marie Jonas Lena Felix Clara Paul Emma Moritz Greta Jakob Hannah Til Ida Oskar Katrin Stefan Renate Uwe Sabine Jürgen'),
    last: words('Becker Hoffmann Krüger Lindner Vogt Brandt Seidel Kessler Ahrens Dietrich Pohl Reimann Bachmeier Thoma Wendt Roth Grünwald Eberle Falk Jansen'),
  },
  english: {
    weight: 18,
    first: words('Olivia Jack Amelia Harry Isla George Poppy Oscar Daisy Alfie Ruby Theo Grace Arthur Nora Frank Joan Martin Susan Colin'),
    last: words('Ashdown Bellamy Carver Dunmore Ellery Fairbank Garland Hollis Kingsley Lambert Merrick Norwood Prescott Quill Radley Sayer Thornton Underhill Whitlock Yardley'),
  },
  turkish: {
    weight: 9,
    first: words('Elif Emre Zeynep Mert Defne Kerem Ayşe Can Selin Burak Nazlı Ozan Ebru Hakan Gül Levent'),
    last: words('Yıldız Kaya Demir Aydın Şahin Çelik Arslan Doğan Kılıç Özkan Polat Güneş Erdem Tekin Uçar Bulut'),
  },
  polish: {
    weight: 9,
    first: words('Zofia Jan Hanna Piotr Maja Tomasz Agnieszka Krzysztof Ewa Paweł Kinga Marek Iga Łukasz Dorota Wojtek'),
    last: words('Nowak Zieliński Wójcik Kamińska Lis Mazur Krawczyk Pawlak Dudek Sikora Bąk Wrona Górski Jabłońska Sowa Żuk'),
  },
  french: {
    weight: 8,
    first: words('Inès Louis Camille Hugo Manon Jules Chloé Théo Élise Baptiste Noémie Rémi Odile Gérard Sylvie Luc'),
    last: words('Moreau Lefèvre Garnier Rousseau Fontaine Chevalier Marchand Perrin Blanchard Renaud Lacroix Colin Vasseur Delmas Aubry Tessier'),
  },
  italian: {
    weight: 7,
    first: words('Giulia Matteo Chiara Luca Sofia Davide Elisa Marco Aurora Nicolò Paola Enzo Ilaria Bruno'),
    last: words('Ricci Marino Greco Conti Bruno Gallo Costa Fontana Rinaldi Caruso Ferri Longo Sala Vitale'),
  },
  spanish: {
    weight: 7,
    first: words('Lucía Mateo Valeria Diego Carmen Álvaro Jimena Iván Paula Nicolás Rocío Andrés Inés Joaquín'),
    last: words('Navarro Ortega Castillo Vega Molina Serrano Ibáñez Campos Peña Fuentes Rojas Herrera Salas Muñoz'),
  },
  arabic: {
    weight: 6,
    first: words('Layla Omar Nour Karim Yasmin Tarek Salma Hadi Rania Bilal Amira Sami'),
    last: words('Haddad Nasser Khoury Mansour Saleh Darwish Farouk Aziz Qasim Hamdan Shaheen Zidan'),
  },
  vietnamese: {
    weight: 4,
    first: words('Linh Minh Hương Tuấn Mai Khánh Lan Đức Thảo Quang'),
    last: words('Nguyễn Trần Phạm Võ Đặng Bùi Đỗ Hồ Dương Lý'),
  },
  nigerian: {
    weight: 3,
    first: words('Adaeze Chinedu Folake Tunde Ngozi Emeka Amaka Segun Ifeoma Kunle'),
    last: words('Okafor Adeyemi Balogun Eze Nwosu Oyelaran Obi Akande Umeh Lawal'),
  },
  indian: {
    weight: 3,
    first: words('Priya Arjun Ananya Rohan Kavya Vikram Meera Dev Asha Nikhil'),
    last: words('Sharma Iyer Patel Menon Reddy Bose Kulkarni Nair Chopra Rao'),
  },
};
export const cultureWeights = Object.fromEntries(Object.entries(cultures).map(([key, { weight }]) => [key, weight]));

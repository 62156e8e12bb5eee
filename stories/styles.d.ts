/** Style sheets as Vite hands them to stories: set on the page, or as their text. */
declare module '*.css';
declare module '*.css?raw' {
  const text: string;
  export default text;
}

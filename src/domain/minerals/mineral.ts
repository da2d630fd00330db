/** One mineral of the list. */
export interface Mineral {
  id: string;
  name: string;
}

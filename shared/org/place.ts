import type { Level, Role } from './role.ts';

/** A city, a town or a village: one department of the DingTalk organisation. */
export interface Place {
  /** The department id as text. */
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  /** The place above; absent for the city. */
  readonly parent?: string;
}

/** What a person is at a place. One person may hold several posts (一肩挑). */
export interface Post {
  readonly role: Role;
  readonly place: string;
}

/** Somebody known from the DingTalk contacts. `id` is the userid, a pseudonym in every action. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly posts: readonly Post[];
}

/** The organisation as read from DingTalk in one go. */
export interface Organisation {
  readonly places: readonly Place[];
  readonly people: readonly Person[];
}

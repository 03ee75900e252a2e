/// <reference types="@tarojs/taro" />

/** Where the API lives, set at build time (DINGBAN_API). Empty: the address that served the page. */
declare const API_BASE: string;
/** The DingTalk organisation, set at build time (DINGBAN_CORP). */
declare const CORP_ID: string;

declare module '*.css';

import { LightningElement } from 'lwc';

/** The page. */
export default class App extends LightningElement {}

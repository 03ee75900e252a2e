import { phone } from '../../fields.ts';

/** The telephone of the office, for everybody who reads the announcement: about no person, so it is shown. */
export const enquiries = phone('enquiryPhone', ['咨询电话', 'Phone for enquiries'], {
  personal: 'none',
  disclosure: 'public',
  carry: true,
  help: ['填村办公电话，会公开', 'The phone of the office; it is shown to all'],
});

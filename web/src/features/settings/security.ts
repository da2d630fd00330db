import { read } from '../../api';

// No entry of a ledger tells of an account, so these are read again whenever they are looked at.
export const otpQuery = () => ({ ...read('/api/v1/auth/otp', {}), staleTime: 0 });
export const sessionsQuery = () => ({ ...read('/api/v1/auth/sessions', {}), staleTime: 0 });

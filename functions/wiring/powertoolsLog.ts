import { Logger } from '@aws-lambda-powertools/logger';
import type { Log, LogEntry } from './log.ts';

/** Structured lines on standard output, as CloudWatch and every log reader take them. */
export const powertoolsLog = (
  service: string,
  level: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'SILENT',
): Log => {
  const logger = new Logger({ serviceName: service, logLevel: level });
  const write =
    (say: 'info' | 'warn' | 'error') =>
    ({ message, ...rest }: LogEntry): void =>
      logger[say](message, { ...rest });
  return { info: write('info'), warn: write('warn'), error: write('error') };
};

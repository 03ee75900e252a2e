import { CONTRACTS, type Contract, type ContractName } from '@dingban/shared/api/contracts';
import { openApi, refusalsOf } from '@dingban/shared/api/openapi';
import { REFUSALS, type RefusalCode } from '@dingban/shared/refusal/table';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** Holds every answer that a test sees to its contract and to the published document. */
export interface ContractWatch {
  readonly see: (answer: SeenAnswer) => void;
  /** What did not keep to the contract, so far. */
  readonly breaches: string[];
  readonly hits: ReadonlyMap<ContractName, number>;
}

export interface SeenAnswer {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

const names = Object.keys(CONTRACTS) as ContractName[];

/** Answers in a shape that somebody else prescribes. */
const PLAIN: readonly ContractName[] = ['callback', 'openapi'];

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace('{id}', '[^/]+')}$`);
const PATTERNS = names.map((name) => ({ name, pattern: patternOf(CONTRACTS[name].path) }));

export const contractOf = (method: string, path: string): ContractName | undefined =>
  PATTERNS.find(
    ({ name, pattern }) => CONTRACTS[name].method === method && pattern.test(path.split('?')[0] ?? ''),
  )?.name;

const DOCUMENT = 'openapi.json';

/** The validator that the published document gives for an endpoint and a status. */
const documentValidators = (): ((name: ContractName, status: number) => ValidateFunction | undefined) => {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  const document = openApi();
  ajv.addSchema(document, DOCUMENT);
  const known = new Map<string, ValidateFunction | undefined>();
  return (name, status) => {
    const key = `${name} ${status}`;
    if (!known.has(key)) {
      const { path, method } = CONTRACTS[name];
      const operation = (document.paths as Record<string, Record<string, { responses: object }>>)[path]?.[
        method.toLowerCase()
      ];
      const escaped = path
        .replaceAll('~', '~0')
        .replaceAll('/', '~1')
        .replace('{', '%7B')
        .replace('}', '%7D');
      known.set(
        key,
        operation === undefined || !Object.hasOwn(operation.responses, status)
          ? undefined
          : ajv.compile({
              $ref: `${DOCUMENT}#/paths/${escaped}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`,
            }),
      );
    }
    return known.get(key);
  };
};

interface Envelope {
  readonly ok?: unknown;
  readonly data?: unknown;
  readonly error?: { readonly code?: unknown };
}

export const watchContracts = (): ContractWatch => {
  const breaches: string[] = [];
  const hits = new Map<ContractName, number>();
  const validatorOf = documentValidators();

  const faultOf = (name: ContractName, { status, body }: SeenAnswer): string | undefined => {
    const contract: Contract = CONTRACTS[name];
    const plain = PLAIN.includes(name);
    const envelope = (plain && status === 200 ? { ok: true, data: body } : body) as Envelope;
    if (envelope.ok === true) {
      if (status !== 200) return `an answer with status ${status}`;
      const parsed = contract.answer.safeParse(envelope.data);
      if (!parsed.success) return `not as promised: ${JSON.stringify(parsed.error.issues.slice(0, 3))}`;
    } else {
      const code = String(envelope.error?.code) as RefusalCode;
      if (!refusalsOf(contract).includes(code)) return `an undeclared refusal ${code}`;
      const promised = plain ? Math.max(REFUSALS[code].status, 403) : REFUSALS[code].status;
      if (status !== promised) return `${code} with status ${status}`;
      if (plain) return undefined;
    }
    const validate = validatorOf(name, status);
    if (validate === undefined) return `status ${status} is not in the document`;
    return validate(body)
      ? undefined
      : `not as in the document: ${JSON.stringify(validate.errors?.slice(0, 3))}`;
  };

  return {
    breaches,
    hits,
    see: (answer) => {
      const name = contractOf(answer.method, answer.path);
      if (name === undefined) return;
      hits.set(name, (hits.get(name) ?? 0) + 1);
      const fault = faultOf(name, answer);
      if (fault !== undefined) breaches.push(`${name}: ${fault}`);
    },
  };
};

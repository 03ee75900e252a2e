import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { marshall } from '@aws-sdk/util-dynamodb';
import { itemOf } from '@dingban/functions/store/actionItem';
import { actionKey } from '@dingban/functions/store/keys';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

/** Marshalled values of whichever SDK client; each has its own name for the same shape. */
type SdkValues = object;

/** Lambda hands stream records over as JSON, so bytes are base64 text there. */
const asJson = (values: SdkValues): Record<string, AttributeValue> =>
  JSON.parse(
    JSON.stringify(values, (_name, value) =>
      value instanceof Uint8Array
        ? Buffer.from(value).toString('base64')
        : isJsonBuffer(value)
          ? Buffer.from(value.data).toString('base64')
          : value,
    ),
  );

/** JSON.stringify calls Buffer's own toJSON before the replacer sees the value. */
const isJsonBuffer = (value: unknown): value is { type: 'Buffer'; data: number[] } =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Buffer' &&
  'data' in value &&
  Array.isArray(value.data);

interface Parts {
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly sequence: string;
  /** UTC milliseconds; the record itself says seconds. */
  readonly at: number;
  readonly keys: SdkValues;
  readonly image?: SdkValues | undefined;
  readonly size: number;
}

const build = ({ eventName, sequence, at, keys, image, size }: Parts): DynamoDBRecord => ({
  eventID: sequence,
  eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'cn-north-1',
  dynamodb: {
    ApproximateCreationDateTime: Math.floor(at / 1000),
    Keys: asJson(keys),
    ...(image === undefined ? {} : { NewImage: asJson(image) }),
    SequenceNumber: sequence,
    SizeBytes: size,
    StreamViewType: 'NEW_IMAGE',
  },
});

/** What the Streams API says, as Lambda would hand it over. */
export const fromStreamsApi = (record: _Record): DynamoDBRecord => {
  const {
    SequenceNumber = '',
    ApproximateCreationDateTime,
    Keys = {},
    NewImage,
    SizeBytes = 0,
  } = record.dynamodb ?? {};
  return build({
    eventName: record.eventName ?? 'INSERT',
    sequence: SequenceNumber,
    at: ApproximateCreationDateTime?.getTime() ?? 0,
    keys: Keys,
    image: NewImage,
    size: SizeBytes,
  });
};

/** What the Streams API would say of an appended action. */
export const fromAction = (action: ActionRecord, sequence: string): DynamoDBRecord => {
  const image = marshall(itemOf(action), { removeUndefinedValues: true });
  return build({
    eventName: 'INSERT',
    sequence,
    at: action.at,
    keys: marshall(actionKey(action.aggregate, action.seq)),
    image,
    size: JSON.stringify(image).length,
  });
};

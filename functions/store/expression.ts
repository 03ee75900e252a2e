/** The few expressions that the store needs. Names are always aliased: `list`, `order` and `value` are reserved words. */
export interface Expression {
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, string | number>;
}

export interface Condition extends Expression {
  readonly ConditionExpression: string;
}

export interface KeyCondition extends Expression {
  readonly KeyConditionExpression: string;
}

export const unlessThere: Condition = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'pk' },
};

/** True when nothing stands there, or something that reflects the same sequence or an older one. */
export const unlessNewer = (seq: number): Condition => ({
  ConditionExpression: 'attribute_not_exists(#pk) OR #seq <= :seq',
  ExpressionAttributeNames: { '#pk': 'pk', '#seq': 'seq' },
  ExpressionAttributeValues: { ':seq': seq },
});

export const within = (pk: string): KeyCondition => ({
  KeyConditionExpression: '#pk = :pk',
  ExpressionAttributeNames: { '#pk': 'pk' },
  ExpressionAttributeValues: { ':pk': pk },
});

export const after = (pk: string, sk: string): KeyCondition => ({
  KeyConditionExpression: '#pk = :pk AND #sk > :sk',
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
});

/** A list between inclusive bounds of its order. An absent bound is open. */
export const between = (list: string, from: string | undefined, to: string | undefined): KeyCondition => {
  const bound =
    from !== undefined && to !== undefined
      ? ' AND #order BETWEEN :from AND :to'
      : from !== undefined
        ? ' AND #order >= :from'
        : to !== undefined
          ? ' AND #order <= :to'
          : '';
  return {
    KeyConditionExpression: `#list = :list${bound}`,
    ExpressionAttributeNames: { '#list': 'list', ...(bound === '' ? {} : { '#order': 'order' }) },
    ExpressionAttributeValues: {
      ':list': list,
      ...(from === undefined ? {} : { ':from': from }),
      ...(to === undefined ? {} : { ':to': to }),
    },
  };
};

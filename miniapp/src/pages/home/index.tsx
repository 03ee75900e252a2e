import { View } from '@tarojs/components';
import { localDate } from '@dingban/shared/time/clock';
import { useState } from 'react';

export default function Home() {
  const [n, set] = useState(0);
  return <View role="button" aria-label="x" onClick={() => set(n + 1)}>{localDate(0)} 清廉 {n}</View>;
}

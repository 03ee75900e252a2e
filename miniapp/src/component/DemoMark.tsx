import { useEffect, useState } from 'react';
import { isDemo } from '../api/signIn.ts';
import { Box } from '../element/index.ts';
import { t } from '../i18n/t.ts';

/** One calm line where the sandbox plays DingTalk. In production nobody answers for the sandbox, and nothing is said. */
export const DemoMark = () => {
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    let here = true;
    void isDemo().then((answer) => {
      if (here) setDemo(answer);
    });
    return () => {
      here = false;
    };
  }, []);
  return demo ? (
    <Box className="part demo" role="note">
      {t('demo.mark')}
    </Box>
  ) : null;
};

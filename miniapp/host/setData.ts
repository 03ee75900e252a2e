type Tree = Record<string, unknown>;

/** `root.cn.[0].v` and `root.cn[0].v` name the same place. */
const stepsOf = (path: string): readonly string[] => path.replace(/\.?\[(\d+)\]/g, '.$1').split('.');

/** Applies a page's setData in place, as the container does: each key is a path, missing places are made. */
export const applyData = (data: Tree, change: Tree): void => {
  for (const path of Object.keys(change)) {
    const steps = stepsOf(path);
    let place = data;
    steps.forEach((step, i) => {
      if (i === steps.length - 1) {
        // What crosses to the screen is a copy: functions and shared objects do not.
        place[step] = change[path] === undefined ? undefined : JSON.parse(JSON.stringify(change[path]));
        return;
      }
      place[step] ??= /^\d+$/.test(steps[i + 1] ?? '') ? [] : {};
      place = place[step] as Tree;
    });
  }
};

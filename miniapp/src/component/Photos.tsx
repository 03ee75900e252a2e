import { Box, Picture, Words } from '../element/index.ts';
import type { Photo } from '../model/caseParts.ts';

/** Evidence: the picture with when and where it was taken. */
export const Photos = ({ photos }: { readonly photos: readonly Photo[] }) => (
  <Box className="photos">
    {photos.map(({ src, caption }) => (
      <Box className="photo" key={src}>
        <Picture className="photo-picture" src={src} label={caption} />
        <Words className="second block">{caption}</Words>
      </Box>
    ))}
  </Box>
);

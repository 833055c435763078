//! What is inside a HEIC of one picture, from which others are put together.

use heifer::heifer_isobmff::HeifFile;
use heifer::heifer_isobmff::boxes::HevcConfig;

/// A picture's configuration and slices.
pub fn coded(bytes: &[u8]) -> (HevcConfig, Vec<Vec<u8>>) {
    let file = HeifFile::parse(bytes).unwrap();
    let config = file.hevc_config(file.primary_id).unwrap().unwrap().clone();
    let data = file.item_data(file.primary_id).unwrap();
    let (mut slices, mut rest) = (Vec::new(), &data[..]);
    while let Some((length, after)) = rest.split_first_chunk() {
        let (slice, after) = after.split_at(u32::from_be_bytes(*length).try_into().unwrap());
        slices.push(slice.to_vec());
        rest = after;
    }
    (config, slices)
}

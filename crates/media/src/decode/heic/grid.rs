//! A picture of tiles, as phones keep theirs. heifer draws tiles too, but first asks the system how
//! many processors there are, for which a child of the darkroom is killed: so each tile is asked
//! of it alone, and put in its place here.

use heifer::Image;
use heifer::heifer_isobmff::boxes::Property;
use heifer::heifer_isobmff::{HeifFile, ItemId};

use crate::Unfit;
use crate::decode::unfit_heif;

/// Decodes a grid (ISO/IEC 23008-12, section 6.6.2.3), and turns it as its boxes say. Its colours stay
/// as they are. Of `step` by `step` pixels one is kept, their mean; the size beside is that of all.
pub fn decode(
    file: &HeifFile,
    id: ItemId,
    transparency: Option<ItemId>,
    step: u32,
) -> Result<(Image<u8>, (u32, u32)), Unfit> {
    let grid = file.grid(id).map_err(unfit_heif)?;
    let mut size = (grid.output_width, grid.output_height);
    let mut canvas = tiles(file, id, step)?;
    if let Some(item) = transparency {
        cover(&mut canvas, &alpha(file, item, step)?)?;
    }
    for property in file.item_properties(id).map_err(unfit_heif)? {
        canvas = match *property {
            Property::CleanAperture { width, height, horiz_offset, vert_offset } => {
                let across = kept(size.0, width, horiz_offset).ok_or(Unfit::Unreadable)?;
                let down = kept(size.1, height, vert_offset).ok_or(Unfit::Unreadable)?;
                size = (across.1, down.1);
                let (width, height) = (across.1.div_ceil(step), down.1.div_ceil(step));
                canvas.crop(across.0 / step, down.0 / step, width, height)
            }
            Property::Rotation(quarters) => {
                size = if quarters % 2 == 1 { (size.1, size.0) } else { size };
                canvas.rotate_ccw(quarters)
            }
            Property::Mirror(top_bottom) => canvas.mirror(top_bottom),
            _ => canvas,
        };
    }
    Ok((canvas, size))
}

/// The tiles in their places, row by row, each as large as the first.
fn tiles(file: &HeifFile, id: ItemId, step: u32) -> Result<Image<u8>, Unfit> {
    let grid = file.grid(id).map_err(unfit_heif)?;
    let items = file.referenced_items(id, b"dimg");
    if items.len() != usize::from(grid.rows) * usize::from(grid.columns) {
        return Err(Unfit::Unreadable);
    }
    let whole = [grid.output_width, grid.output_height].map(|side| side.div_ceil(step));
    let mut canvas = Image::filled_samples(whole[0], whole[1], 8, [0; 4]);
    let (mut size, mut at) = (None, (0_i64, 0_i64));
    for row in items.chunks(grid.columns.into()) {
        for item in row {
            let tile = heifer::decode_item(file, *item, 0).map_err(unfit_heif)?;
            // Its last pixels would be one with the first of the next.
            let shares = |side: u32, count: u16| count > 1 && !side.is_multiple_of(step);
            if shares(tile.width, grid.columns) || shares(tile.height, grid.rows) {
                return Err(Unfit::Unreadable);
            }
            let tile = smaller(&tile, step);
            if *size.get_or_insert((tile.width, tile.height)) != (tile.width, tile.height) {
                return Err(Unfit::Unreadable);
            }
            put(&mut canvas, &tile, at);
            at.0 += i64::from(tile.width);
        }
        at = (0, at.1 + size.map_or(0, |(_, height)| i64::from(height)));
    }
    let covered = size.is_some_and(|(width, height)| {
        u64::from(width) * u64::from(grid.columns) >= u64::from(canvas.width)
            && u64::from(height) * u64::from(grid.rows) >= u64::from(canvas.height)
    });
    if covered { Ok(canvas) } else { Err(Unfit::Unreadable) }
}

/// A tile as it is shown, of which `step` by `step` pixels become one: their mean, at the end of a
/// side that of those that are there.
fn smaller(tile: &Image, step: u32) -> Image<u8> {
    let mut small = Image::filled_samples(0, 0, 8, [0; 4]);
    (small.width, small.height) = (tile.width.div_ceil(step), tile.height.div_ceil(step));
    let bytes = tile.to_rgba8();
    if step == 1 {
        small.data = bytes;
        return small;
    }
    let [across, down, step] = [tile.width, tile.height, step].map(|side| side as usize);
    small.data = Vec::with_capacity(small.width as usize * small.height as usize * 4);
    for top in (0..down).step_by(step) {
        for left in (0..across).step_by(step) {
            let (bottom, right) = ((top + step).min(down), (left + step).min(across));
            let count = (bottom - top) * (right - left);
            for channel in 0..4 {
                let places = (top..bottom).flat_map(|y| (left..right).map(move |x| y * across + x));
                let sum: usize = places.map(|at| usize::from(bytes[at * 4 + channel])).sum();
                small.data.push(u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX));
            }
        }
    }
    small
}

/// A tile in its place, as far as it shows.
fn put(canvas: &mut Image<u8>, tile: &Image<u8>, (x, y): (i64, i64)) {
    let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
    let (across, below) = (canvas.width as usize, canvas.height as usize);
    let shown = (tile.width as usize).min(across.saturating_sub(x)) * 4;
    let rows = tile.data.chunks_exact((tile.width as usize * 4).max(1));
    for (row, source) in rows.take(below.saturating_sub(y)).enumerate() {
        let start = ((y + row) * across + x) * 4;
        if shown > 0 {
            canvas.data[start..start + shown].copy_from_slice(&source[..shown]);
        }
    }
}

/// What holds the transparency: a grid of its own, or one picture.
fn alpha(file: &HeifFile, item: ItemId, step: u32) -> Result<Image<u8>, Unfit> {
    if &file.item(item).map_err(unfit_heif)?.item_type.0 == b"grid" {
        return tiles(file, item, step);
    }
    Ok(smaller(&heifer::decode_item(file, item, 0).map_err(unfit_heif)?, step))
}

/// Light is how much is seen.
fn cover(canvas: &mut Image<u8>, alpha: &Image<u8>) -> Result<(), Unfit> {
    if alpha.width < canvas.width || alpha.height < canvas.height {
        return Err(Unfit::Unreadable);
    }
    let (across, wide) = (canvas.width as usize * 4, alpha.width as usize * 4);
    let rows =
        canvas.data.chunks_exact_mut(across.max(4)).zip(alpha.data.chunks_exact(wide.max(4)));
    for (row, light) in rows {
        for (pixel, light) in row.as_chunks_mut::<4>().0.iter_mut().zip(light.as_chunks::<4>().0) {
            pixel[3] = light[0];
        }
    }
    Ok(())
}

/// Where what is kept of a side begins, and how much that is (ISO/IEC 14496-12, section 12.1.4.1), as
/// far as there is something.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
fn kept(side: u32, length: (u32, u32), offset: (i32, u32)) -> Option<(u32, u32)> {
    if length.1 == 0 || offset.1 == 0 {
        return None;
    }
    let length = f64::from(length.0) / f64::from(length.1);
    let middle = f64::from(offset.0) / f64::from(offset.1) + (f64::from(side) - 1.0) / 2.0;
    let start = (middle - (length - 1.0) / 2.0).round().max(0.0) as u32;
    let kept = (length.round() as u32).min(side.saturating_sub(start));
    (kept > 0).then_some((start, kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_ends_where_the_picture_ends() {
        assert_eq!(kept(4032, (4000, 1), (0, 1)), Some((16, 4000)));
        assert_eq!(kept(4032, (4000, 1), (100, 1)), Some((116, 3916)));
        assert_eq!(kept(4032, (4000, 1), (9000, 1)), None);
        assert_eq!(kept(4032, (4000, 0), (0, 1)), None);
        assert_eq!(kept(4032, (0, 1), (0, 1)), None);
    }

    #[test]
    fn of_a_tile_with_odd_sides_the_last_pixels_are_kept() {
        let mut tile = Image::filled_samples(3, 3, 8, [0_u16, 0, 0, 255]);
        tile.data[8 * 4] = 200;
        let small = smaller(&tile, 2);
        assert_eq!((small.width, small.height), (2, 2));
        let red: Vec<u8> = small.data.iter().step_by(4).copied().collect();
        assert_eq!(red, [0, 0, 0, 200]);
    }
}

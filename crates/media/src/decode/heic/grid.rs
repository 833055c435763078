//! A picture of tiles, as phones keep theirs. heifer draws tiles too, but first asks the system how
//! many processors there are, for which a child of the darkroom is killed: so each tile is asked
//! of it alone, and put in its place here.

use heifer::Image;
use heifer::heifer_isobmff::boxes::Property;
use heifer::heifer_isobmff::{HeifFile, ItemId};

use crate::Unfit;
use crate::decode::unfit_heif;

/// Decodes a grid (ISO/IEC 23008-12, section 6.6.2.3), and turns it as its boxes say. Its colours stay
/// as they are.
pub fn decode(
    file: &HeifFile,
    id: ItemId,
    transparency: Option<ItemId>,
) -> Result<Image<u8>, Unfit> {
    let mut canvas = tiles(file, id)?;
    if let Some(item) = transparency {
        cover(&mut canvas, &alpha(file, item)?)?;
    }
    for property in file.item_properties(id).map_err(unfit_heif)? {
        canvas = match *property {
            Property::CleanAperture { width, height, horiz_offset, vert_offset } => {
                let across = kept(canvas.width, width, horiz_offset).ok_or(Unfit::Unreadable)?;
                let down = kept(canvas.height, height, vert_offset).ok_or(Unfit::Unreadable)?;
                canvas.crop(across.0, down.0, across.1, down.1)
            }
            Property::Rotation(quarters) => canvas.rotate_ccw(quarters),
            Property::Mirror(top_bottom) => canvas.mirror(top_bottom),
            _ => canvas,
        };
    }
    Ok(canvas)
}

/// The tiles in their places, row by row, each as large as the first.
fn tiles(file: &HeifFile, id: ItemId) -> Result<Image<u8>, Unfit> {
    let grid = file.grid(id).map_err(unfit_heif)?;
    let items = file.referenced_items(id, b"dimg");
    if items.len() != usize::from(grid.rows) * usize::from(grid.columns) {
        return Err(Unfit::Unreadable);
    }
    let mut canvas = Image::filled_samples(grid.output_width, grid.output_height, 8, [0; 4]);
    let (mut size, mut at) = (None, (0_i64, 0_i64));
    for row in items.chunks(grid.columns.into()) {
        for item in row {
            let tile = heifer::decode_item(file, *item, 0).map_err(unfit_heif)?;
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

/// A tile in its place, as far as it shows.
fn put(canvas: &mut Image<u8>, tile: &Image, (x, y): (i64, i64)) {
    let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
    let (across, below) = (canvas.width as usize, canvas.height as usize);
    let bytes = tile.to_rgba8();
    let shown = (tile.width as usize).min(across.saturating_sub(x)) * 4;
    let rows = bytes.chunks_exact((tile.width as usize * 4).max(1));
    for (row, source) in rows.take(below.saturating_sub(y)).enumerate() {
        let start = ((y + row) * across + x) * 4;
        if shown > 0 {
            canvas.data[start..start + shown].copy_from_slice(&source[..shown]);
        }
    }
}

/// What holds the transparency: a grid of its own, or one picture.
fn alpha(file: &HeifFile, item: ItemId) -> Result<Image<u8>, Unfit> {
    if &file.item(item).map_err(unfit_heif)?.item_type.0 == b"grid" {
        return tiles(file, item);
    }
    let one = heifer::decode_item(file, item, 0).map_err(unfit_heif)?;
    let mut canvas = Image::filled_samples(one.width, one.height, 8, [0; 4]);
    put(&mut canvas, &one, (0, 0));
    Ok(canvas)
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

/// Where what is kept of a side begins, and how much that is (ISO/IEC 14496-12, section 12.1.4.1).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
fn kept(side: u32, length: (u32, u32), offset: (i32, u32)) -> Option<(u32, u32)> {
    if length.1 == 0 || offset.1 == 0 {
        return None;
    }
    let length = f64::from(length.0) / f64::from(length.1);
    let middle = f64::from(offset.0) / f64::from(offset.1) + (f64::from(side) - 1.0) / 2.0;
    Some(((middle - (length - 1.0) / 2.0).round().max(0.0) as u32, length.round() as u32))
}

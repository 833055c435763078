//! How much work a HEIC is, told before any of it is done. Its boxes can ask for far more than they
//! show: the same tile thousands of times, pictures in pictures, parts that are decoded over each
//! other, a picture larger than it says.

use std::collections::BTreeMap;

use heifer::heifer_hevc_dec::nal::{NalUnit, NalUnitType, split_annex_b};
use heifer::heifer_hevc_dec::params::ParameterSets;
use heifer::heifer_isobmff::boxes::Property;
use heifer::heifer_isobmff::{HeifFile, ItemId};

use crate::header::{Header, transparencies};
use crate::{Limits, Unfit};

/// How often the most pixels that are taken may be decoded for one picture, all parts together.
const TIMES: u64 = 8;
/// Bytes that may be read, all parts together, each as often as it is asked for.
const BYTES: u64 = 64 * 1024 * 1024;
/// A crop, a turn and a flip.
const TURNS: usize = 3;

/// Refuses a picture that is more work than its size tells.
pub fn check(file: &HeifFile, limits: &Limits, header: &Header) -> Result<(), Unfit> {
    let stored = header.stored;
    let mut effort = Effort {
        file,
        whole: u64::from(stored.0) * u64::from(stored.1),
        most: header.part,
        pixels: limits.max_pixels * TIMES,
        bytes: BYTES,
        known: BTreeMap::new(),
    };
    effort.item(file.primary_id, stored, 0)
}

/// What is left of it, and what was found out.
struct Effort<'a> {
    file: &'a HeifFile<'a>,
    /// Pixels of the whole.
    whole: u64,
    /// Pixels of one part.
    most: u64,
    pixels: u64,
    bytes: u64,
    /// Pixels and bytes of the parts that were looked at.
    known: BTreeMap<ItemId, (u64, u64)>,
}

impl Effort<'_> {
    /// A picture and its transparency.
    fn item(&mut self, id: ItemId, stored: (u32, u32), depth: u32) -> Result<(), Unfit> {
        let turns = self.turns(id)?;
        self.spend(self.whole * turns, 0)?;
        match &self.file.item(id).map_err(unreadable)?.item_type.0 {
            b"hvc1" => self.coded(id)?,
            b"grid" => {
                let grid = self.file.grid(id).map_err(unreadable)?;
                if (grid.output_width, grid.output_height) != stored {
                    return Err(Unfit::Unreadable);
                }
                for tile in self.file.referenced_items(id, b"dimg") {
                    let kind = self.file.item(*tile).map_err(unreadable)?.item_type.0;
                    let plain =
                        self.turns(*tile)? == 0 && transparencies(self.file, *tile).is_empty();
                    if &kind != b"hvc1" || !plain {
                        return Err(Unfit::Unreadable);
                    }
                    self.coded(*tile)?;
                }
            }
            // Pictures over each other, and others that no camera writes.
            _ => return Err(Unfit::Unreadable),
        }
        for beside in transparencies(self.file, id) {
            if depth > 0 {
                return Err(Unfit::Unreadable);
            }
            let size = self.file.image_size(beside).map_err(unreadable)?;
            if size != Some(stored) {
                return Err(Unfit::Unreadable);
            }
            self.item(beside, stored, depth + 1)?;
        }
        Ok(())
    }

    /// A part, each time that it is asked for.
    fn coded(&mut self, id: ItemId) -> Result<(), Unfit> {
        let (pixels, bytes) = match self.known.get(&id) {
            Some(known) => *known,
            None => self.look_at(id)?,
        };
        self.known.insert(id, (pixels, bytes));
        self.spend(pixels, bytes)
    }

    /// Its pixels, as often as a slice may draw all of them, and its bytes.
    fn look_at(&mut self, id: ItemId) -> Result<(u64, u64), Unfit> {
        let told = self.file.image_size(id).map_err(unreadable)?.ok_or(Unfit::Unreadable)?;
        let stream = self.file.hevc_bitstream(id).map_err(unreadable)?;
        self.spend(0, stream.len() as u64)?;
        let mut sets = ParameterSets::default();
        let mut slices = 0;
        for unit in split_annex_b(&stream) {
            let unit = NalUnit::parse(unit).map_err(unreadable)?;
            match unit.header.unit_type {
                kind if kind.is_slice() => slices += 1,
                NalUnitType::Sps if slices == 0 => {
                    sets.add(&unit).map_err(unreadable)?;
                }
                _ => {}
            }
        }
        let coded = sets.sps.iter().flatten().map(|set| {
            u64::from(set.pic_width_in_luma_samples) * u64::from(set.pic_height_in_luma_samples)
        });
        let largest = coded.max().ok_or(Unfit::Unreadable)?;
        if largest.max(u64::from(told.0) * u64::from(told.1)) > self.most {
            return Err(Unfit::Unreadable);
        }
        Ok((largest * slices.max(1), stream.len() as u64))
    }

    /// How often a picture is turned, cropped or flipped.
    fn turns(&self, id: ItemId) -> Result<u64, Unfit> {
        let turns = self.file.item_properties(id).map_err(unreadable)?.filter(|property| {
            let turned = matches!(property, Property::Rotation(_) | Property::Mirror(_));
            turned || matches!(property, Property::CleanAperture { .. })
        });
        let turns = turns.count();
        if turns > TURNS { Err(Unfit::Unreadable) } else { Ok(turns as u64) }
    }

    fn spend(&mut self, pixels: u64, bytes: u64) -> Result<(), Unfit> {
        self.pixels = self.pixels.checked_sub(pixels).ok_or(Unfit::TooHeavy)?;
        self.bytes = self.bytes.checked_sub(bytes).ok_or(Unfit::TooHeavy)?;
        Ok(())
    }
}

fn unreadable<E>(_: E) -> Unfit {
    Unfit::Unreadable
}

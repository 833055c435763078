//! What is needed of the headers of a plain JPEG (ITU-T T.81, annex B): baseline, all components
//! in one scan, as cameras write it.

use super::huffman::Codes;
use super::shrink::{Steps, kept_steps};

/// A plain JPEG, up to its scan.
pub struct Plain<'a> {
    /// In pixels.
    pub size: (u32, u32),
    /// One or three.
    pub components: Vec<Component>,
    /// Of the first coefficients, by the components' numbers.
    pub first: [Option<Codes>; 4],
    /// Of the others.
    pub others: [Option<Codes>; 4],
    /// By the components' numbers.
    pub steps: [Option<Steps>; 4],
    /// How many units there are between restarts, or none.
    pub restart: usize,
    /// The scan and whatever follows.
    pub scan: &'a [u8],
}

/// One of its components.
#[derive(Clone, Copy)]
pub struct Component {
    id: u8,
    /// Blocks in a unit, across.
    pub across: u32,
    /// Blocks in a unit, down.
    pub down: u32,
    /// Number of its quantisation table.
    pub steps: usize,
    /// Number of its table of codes for first coefficients.
    pub first: usize,
    /// Number of its table of codes for the others.
    pub others: usize,
}

impl<'a> Plain<'a> {
    /// Reads the headers; nothing when the file is not as plain as that.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut plain = Self {
            size: (0, 0),
            components: Vec::new(),
            first: [const { None }; 4],
            others: [const { None }; 4],
            steps: [None; 4],
            restart: 0,
            scan: &[],
        };
        let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
        loop {
            // A marker may follow any number of fill bytes (B.1.1.2).
            while let [0xFF, after @ ..] = rest
                && after.starts_with(&[0xFF])
            {
                rest = after;
            }
            let [0xFF, marker, high, low, after @ ..] = rest else { return None };
            let length = usize::from(u16::from_be_bytes([*high, *low])).checked_sub(2)?;
            let (segment, after) = after.split_at_checked(length)?;
            match marker {
                0xC0 | 0xC1 => plain.frame(segment)?,
                0xC4 => plain.codes(segment)?,
                0xDB => plain.quantisation(segment)?,
                0xDD => plain.restart = usize::from(u16::from_be_bytes(segment.try_into().ok()?)),
                0xDA => {
                    plain.scan(segment)?;
                    plain.scan = after;
                    return Some(plain);
                }
                0xE0..=0xEF | 0xFE => {}
                _ => return None,
            }
            rest = after;
        }
    }

    fn frame(&mut self, segment: &[u8]) -> Option<()> {
        let [8, h1, h2, w1, w2, count @ (1 | 3), components @ ..] = segment else { return None };
        let (components, []) = components.as_chunks::<3>() else { return None };
        if !self.components.is_empty() || components.len() != usize::from(*count) {
            return None;
        }
        self.size = (u16::from_be_bytes([*w1, *w2]).into(), u16::from_be_bytes([*h1, *h2]).into());
        let sampled = |[_, sampling, _]: &[u8; 3]| {
            matches!(sampling >> 4, 1..=4) && matches!(sampling & 15, 1..=4)
        };
        if !components.iter().all(sampled) {
            return None;
        }
        self.components = (components.iter())
            .map(|[id, sampling, steps]| Component {
                id: *id,
                across: u32::from(sampling >> 4),
                down: u32::from(sampling & 15),
                steps: usize::from(*steps),
                first: 0,
                others: 0,
            })
            .collect();
        // One component alone is not interleaved: its units are single blocks.
        if let [only] = &mut self.components[..] {
            (only.across, only.down) = (1, 1);
        }
        Some(())
    }

    fn codes(&mut self, mut segment: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = segment.split_first() {
            let (counts, rest) = rest.split_first_chunk::<16>()?;
            let total = counts.iter().map(|count| usize::from(*count)).sum();
            let (listed, rest) = rest.split_at_checked(total)?;
            let tables = if kind >> 4 == 0 { &mut self.first } else { &mut self.others };
            *tables.get_mut(usize::from(kind & 15))? = Some(Codes::new(*counts, listed)?);
            segment = rest;
        }
        Some(())
    }

    fn quantisation(&mut self, mut segment: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = segment.split_first() {
            // Sixteen bits are for pictures of twelve.
            let (steps, rest) = rest.split_first_chunk::<64>()?;
            *self.steps.get_mut(usize::from(*kind))? = Some(kept_steps(steps));
            segment = rest;
        }
        Some(())
    }

    fn scan(&mut self, segment: &[u8]) -> Option<()> {
        let (count, rest) = segment.split_first()?;
        let (selectors, [0, 63, 0]) = rest.split_at_checked(usize::from(*count) * 2)? else {
            return None;
        };
        let (selectors, _) = selectors.as_chunks::<2>();
        if selectors.len() != self.components.len() || selectors.is_empty() {
            return None;
        }
        for (component, [id, tables]) in self.components.iter_mut().zip(selectors) {
            component.first = usize::from(tables >> 4);
            component.others = usize::from(tables & 15);
            let known = self.first.get(component.first)?.is_some()
                && self.others.get(component.others)?.is_some()
                && self.steps.get(component.steps)?.is_some();
            if component.id != *id || !known {
                return None;
            }
        }
        Some(())
    }
}

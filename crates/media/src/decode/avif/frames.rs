//! How many frames an AV1 stream holds (AV1 Bitstream & Decoding Process, section 5.3), told without
//! decoding: those that are not shown are decoded all the same.

/// Frames of a stream, the repeated headers of one not counted. What cannot be read ends it, as it
/// ends the decoder.
pub fn count(mut stream: &[u8]) -> usize {
    const FRAME_HEADER: u8 = 3;
    const FRAME: u8 = 6;
    let mut frames = 0;
    while let Some((kind, after)) = unit(stream) {
        frames += usize::from(matches!(kind, FRAME_HEADER | FRAME));
        stream = after;
    }
    frames
}

/// The kind of the first unit, and what follows it.
fn unit(stream: &[u8]) -> Option<(u8, &[u8])> {
    let (head, mut rest) = stream.split_first()?;
    if head & 4 != 0 {
        rest = rest.get(1..)?;
    }
    let length = if head & 2 == 0 { rest.len() } else { leb128(&mut rest)? };
    Some(((head >> 3) & 15, rest.get(length..)?))
}

/// A number of seven bits a byte, the lowest first.
fn leb128(rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0_u64;
    for at in 0..8 {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u64::from(byte & 0x7F) << (at * 7);
        if byte & 0x80 == 0 {
            return usize::try_from(number).ok();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_counted_and_nothing_else() {
        let (delimiter, sequence) = (&[0x12, 0][..], &[0x0A, 2, 9, 9][..]);
        let frame = &[0x32, 0x81, 0, 7][..];
        assert_eq!(count(&[delimiter, sequence, frame].concat()), 1);
        assert_eq!(count(&[frame, delimiter, frame, frame].concat()), 3);
        // With an extension; without a length, to the end.
        assert_eq!(count(&[0x36, 0, 1, 7, 0x30, 9, 9, 9]), 2);
        assert_eq!(count(&[0x32, 100, 1]), 0);
        assert_eq!(count(b""), 0);
    }
}

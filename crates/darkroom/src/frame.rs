//! Frames: the length of a header in four bytes, the most significant first; the header, as JSON;
//! then as many bytes as the header speaks of.

use std::io::{self, ErrorKind, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The longest header, in bytes: ours have a few hundred.
const HEADER_MAX: u32 = 64 * 1024;

/// What is reserved at once for bytes that were only promised.
const STEP: u64 = 1024 * 1024;

/// Writes a header.
pub fn write_header(to: &mut impl Write, header: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(header)?;
    let len = u32::try_from(json.len()).ok().filter(|len| *len <= HEADER_MAX);
    let len = len.ok_or_else(|| io::Error::from(ErrorKind::InvalidInput))?;
    let mut frame = Vec::with_capacity(4 + json.len());
    frame.extend_from_slice(&len.to_be_bytes());
    frame.extend_from_slice(&json);
    to.write_all(&frame)
}

/// Reads a header; nothing when the other side has closed.
///
/// # Errors
/// [`ErrorKind::InvalidData`] when what was read is no such header.
pub fn read_header<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<T>> {
    let mut len = [0; 4];
    if !filled(from, &mut len)? {
        return Ok(None);
    }
    let len = u32::from_be_bytes(len);
    if len > HEADER_MAX {
        return Err(ErrorKind::InvalidData.into());
    }
    let json = read_bytes(from, u64::from(len))?;
    // The words of the error may be those of whoever wrote the header.
    serde_json::from_slice(&json).map(Some).map_err(|_| ErrorKind::InvalidData.into())
}

/// Reads `len` bytes. The caller has checked `len` against a ceiling; memory is taken as they come.
pub fn read_bytes(from: &mut impl Read, len: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(len.min(STEP)).unwrap_or(0));
    from.take(len).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == len { Ok(bytes) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

/// Fills a buffer; false when there was not one byte.
fn filled(from: &mut impl Read, buffer: &mut [u8]) -> io::Result<bool> {
    let mut had = 0;
    while had < buffer.len() {
        match from.read(&mut buffer[had..]) {
            Ok(0) if had == 0 => return Ok(false),
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(read) => had += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Option<Vec<u32>>, ErrorKind> {
        read_header(&mut &*bytes).map_err(|error| error.kind())
    }

    #[test]
    fn what_is_written_is_read() {
        let mut bytes = Vec::new();
        write_header(&mut bytes, &[1, 2, 3]).unwrap();
        assert_eq!(bytes, b"\0\0\0\x07[1,2,3]");
        assert_eq!(read(&bytes), Ok(Some(vec![1, 2, 3])));
    }

    #[test]
    fn an_end_is_told_from_a_cut() {
        assert_eq!(read(b""), Ok(None));
        assert_eq!(read(b"\0\0"), Err(ErrorKind::UnexpectedEof));
        assert_eq!(read(b"\0\0\0\x07[1,2"), Err(ErrorKind::UnexpectedEof));
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(read(b"\0\0\0\x02{}"), Err(ErrorKind::InvalidData));
        assert_eq!(read(b"\0\0\0\x02\xff\xfe"), Err(ErrorKind::InvalidData));
        assert_eq!(read(b"\0\x01\0\x01 and then 65,537 bytes"), Err(ErrorKind::InvalidData));
        assert_eq!(read(b"\xff\xff\xff\xff"), Err(ErrorKind::InvalidData));
    }

    #[test]
    fn memory_is_not_taken_for_a_promise() {
        let kind = read_bytes(&mut &b"few"[..], 1 << 62).map_err(|error| error.kind());
        assert_eq!(kind, Err(ErrorKind::UnexpectedEof));
    }

    #[test]
    fn a_header_that_would_not_be_read_is_not_written() {
        let long = "x".repeat(HEADER_MAX as usize);
        let kind = write_header(&mut Vec::new(), &long).map_err(|error| error.kind());
        assert_eq!(kind, Err(ErrorKind::InvalidInput));
    }
}

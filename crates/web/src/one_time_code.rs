//! One-time codes of an authenticator: RFC 6238, of SHA-1, 30 seconds and six digits, as all of them
//! speak it.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// How long a code lasts, in seconds.
const PERIOD: i64 = 30;
const DIGITS: u32 = 6;

/// The step of 30 seconds that an instant lies in, from its seconds since 1970.
pub(crate) const fn step_at(seconds: i64) -> i64 {
    seconds.div_euclid(PERIOD)
}

/// The code of a step (RFC 4226, section 5.3).
pub(crate) fn code(secret: &[u8], step: i64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret)
        .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
    mac.update(&step.to_be_bytes());
    let digest: [u8; 20] = mac.finalize().into_bytes().into();
    let from = usize::from(digest[19] & 0xf);
    let four: [u8; 4] = std::array::from_fn(|place| digest[from + place]);
    let number = (u32::from_be_bytes(four) & 0x7fff_ffff) % 10_u32.pow(DIGITS);
    format!("{number:0width$}", width = DIGITS as usize)
}

/// The secret as authenticators take it when it is typed: base32 (RFC 4648, section 6).
pub(crate) fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut text, mut held, mut bits) = (String::new(), 0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(LETTERS[(held >> bits & 31) as usize]));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(char::from(LETTERS[(held << (5 - bits) & 31) as usize]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the last six of its eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let table = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (seconds, wanted) in table {
            assert_eq!(code(b"12345678901234567890", step_at(seconds)), wanted);
        }
    }

    /// RFC 4648, section 10, without its padding.
    #[test]
    fn secrets_are_spelt_as_the_standard_does() {
        for (bytes, wanted) in
            [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(base32(bytes.as_bytes()), wanted);
        }
    }
}

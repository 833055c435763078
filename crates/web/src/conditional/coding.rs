//! How bytes are made smaller on the way (RFC 9110, section 8.4.1), and which of the ways a client takes.

use std::io::Write as _;

use actix_web::http::header::{self, HeaderMap};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A content coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// Brotli (RFC 7932).
    Brotli,
    /// Zstandard (RFC 8878).
    Zstandard,
    /// Gzip (RFC 1952).
    Gzip,
}

impl Coding {
    /// All of them, those that make a page smallest first.
    pub const ALL: [Self; 3] = [Self::Brotli, Self::Zstandard, Self::Gzip];

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Zstandard => "zstd",
            Self::Gzip => "gzip",
        }
    }

    /// The bytes in this coding. The settings are those after which a wall of sixty hardly gets smaller (one
    /// in a hundred), while it takes ten times as long: it is made anew each time that something is hung.
    pub fn encode(self, plain: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let mut encoded = Vec::with_capacity(plain.len() / 4);
                let settings = BrotliEncoderParams {
                    quality: 5,
                    size_hint: plain.len(),
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut &plain[..], &mut encoded, &settings)?;
                Ok(encoded)
            }
            Self::Zstandard => zstd::bulk::compress(plain, 3),
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(plain)?;
                encoder.finish()
            }
        }
    }
}

/// The coding that a client likes best, of equals the one that makes a page smallest; none when it names
/// none (section 12.5.3).
pub fn preferred(headers: &HeaderMap) -> Option<Coding> {
    // Nothing of what we offer, and what holds for those that are not named.
    let (mut weights, mut others) = ([None; 3], 0);
    let lines = headers.get_all(header::ACCEPT_ENCODING);
    for offer in lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')) {
        let (name, weight) = weighed(offer);
        if name == "*" {
            others = weight;
        }
        let named = Coding::ALL.iter().position(|coding| name.eq_ignore_ascii_case(coding.name()));
        if let Some(place) = named {
            weights[place] = Some(weight);
        }
    }
    let mut best = (0, None);
    for (coding, weight) in Coding::ALL.into_iter().zip(weights) {
        let weight = weight.unwrap_or(others);
        if weight > best.0 {
            best = (weight, Some(coding));
        }
    }
    best.1
}

/// A name and its weight in thousandths, 1000 where none is told (section 12.4.2).
fn weighed(offer: &str) -> (&str, u16) {
    let mut parts = offer.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let told = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let weight = told.map_or(Some(1000), thousandths);
    // What cannot be read is no offer.
    (name, weight.unwrap_or(0))
}

/// `1`, `0.5`, `0.125`: at most three digits after the point.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, rest) = weight.split_once('.').unwrap_or((weight, ""));
    if !matches!(whole, "0" | "1") || rest.len() > 3 || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let rest: u16 = format!("{rest:0<3}").parse().ok()?;
    Some(if whole == "1" { 1000 } else { rest })
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn preferred_of(offer: &str) -> Option<Coding> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_str(offer).unwrap());
        preferred(&headers)
    }

    #[test]
    fn the_smallest_of_those_that_a_client_likes_equally_is_preferred() {
        for (offer, coding) in [
            ("gzip, deflate, br, zstd", Some(Coding::Brotli)),
            ("gzip, zstd", Some(Coding::Zstandard)),
            ("GZIP", Some(Coding::Gzip)),
            ("*", Some(Coding::Brotli)),
            ("*, br;q=0", Some(Coding::Zstandard)),
            ("br;q=0.5, gzip;q=0.75", Some(Coding::Gzip)),
            ("br;q=0.001", Some(Coding::Brotli)),
            ("br ; q=0, zstd;q=0.0, gzip;Q=0.000", None),
            ("br;q=much", None),
            ("identity, deflate", None),
            ("", None),
        ] {
            assert_eq!(preferred_of(offer), coding, "{offer}");
        }
    }

    #[test]
    fn every_coding_can_be_read_again() {
        let plain = "la cimaise ".repeat(500).into_bytes();
        for coding in Coding::ALL {
            let encoded = coding.encode(&plain).unwrap();
            assert!(encoded.len() < 100, "{coding:?}: {}", encoded.len());
            let mut read = Vec::new();
            match coding {
                Coding::Brotli => brotli::BrotliDecompress(&mut &encoded[..], &mut read).unwrap(),
                Coding::Zstandard => read = zstd::bulk::decompress(&encoded, 10_000).unwrap(),
                Coding::Gzip => {
                    let mut decoder = flate2::read::GzDecoder::new(&encoded[..]);
                    std::io::Read::read_to_end(&mut decoder, &mut read).map(drop).unwrap();
                }
            }
            assert_eq!(read, plain, "{coding:?}");
        }
    }
}

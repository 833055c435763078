//! The headers by which a program knows who tells it something (Standard Webhooks, "Webhook headers" and
//! "Signature scheme").

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// `v1,` and the HMAC-SHA-256 of id, time and body, for each secret that is valid; the time is in seconds
/// since 1970.
pub(super) fn signature<'a>(
    secrets: impl IntoIterator<Item = &'a [u8; 32]>,
    id: &str,
    second: i64,
    body: &[u8],
) -> String {
    let one = |secret: &[u8; 32]| {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret)
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        mac.update(format!("{id}.{second}.").as_bytes());
        mac.update(body);
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    };
    secrets.into_iter().map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed by another implementation: Python's `hmac` over the same bytes.
    #[test]
    fn each_secret_signs_id_time_and_body() {
        let (first, second) = ([7_u8; 32], [9_u8; 32]);
        let signed = signature([&first, &second], "msg_1", 1_772_366_400, b"{\"a\":1}");
        let expected = "v1,H273kMMlDcB3gkuLLJbAKl+VM+ZcbT8P6fsjwik07r8= v1,KUU8cWGcWqBkj5lcnT42hU0YPjFo1O05N9Jel7RlreY=";
        assert_eq!(signed, expected);
    }
}

//! The address of a file on its way, and the name of whom it comes from.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use actix_web::HttpRequest;
use cimaise_core::UploadId;

use crate::client_address::{client_address, subscriber};
use crate::seal::Seal;
use crate::{Edge, WeakKey};

/// The secret that seals the addresses of uploads: whoever holds one may send the rest of that file.
#[derive(Clone)]
pub struct UploadKey {
    uploads: Seal,
    clients: Seal,
}

impl UploadKey {
    /// A key from at least 32 secret bytes.
    pub fn new(secret: Vec<u8>) -> Result<Self, WeakKey> {
        Ok(Self {
            uploads: Seal::new(secret.clone(), "cimaise upload 1")?,
            clients: Seal::new(secret, "cimaise client of uploads 1")?,
        })
    }

    /// The token of an upload, 43 characters of base64url.
    pub fn token(&self, upload: UploadId) -> String {
        self.uploads.token(upload.0)
    }

    /// The path at which the rest of a file is sent.
    pub fn path(&self, upload: UploadId) -> String {
        format!("/api/v1/uploads/{}", self.token(upload))
    }

    /// The upload of a token that this key sealed.
    pub fn read(&self, token: &str) -> Option<UploadId> {
        self.uploads.read(token).map(UploadId)
    }

    /// What a client is counted by: the same for the same subscriber, whose address it does not tell.
    pub fn client(&self, request: &HttpRequest) -> Vec<u8> {
        let proxies = Edge::of(request).map_or(0, |edge| edge.proxies);
        let address = client_address(request, proxies).unwrap_or(Ipv4Addr::UNSPECIFIED.into());
        let digest = match subscriber(address) {
            IpAddr::V4(address) => self.clients.digest(&address.octets()),
            IpAddr::V6(address) => self.clients.digest(&address.octets()),
        };
        digest.to_vec()
    }
}

impl fmt::Debug for UploadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UploadKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;
    use crate::FollowUpKey;

    fn key() -> UploadKey {
        UploadKey::new(vec![1; 32]).unwrap()
    }

    fn from(address: &str) -> Vec<u8> {
        let peer = format!("{address}:99").parse().unwrap();
        key().client(&TestRequest::post().peer_addr(peer).to_http_request())
    }

    #[test]
    fn a_token_opens_its_upload_and_nothing_else() {
        let upload = "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap();
        let path = key().path(upload);
        let token = path.strip_prefix("/api/v1/uploads/").unwrap();
        assert_eq!(key().read(token), Some(upload));
        assert_eq!(FollowUpKey::new(vec![1; 32]).unwrap().read(token), None);
    }

    #[test]
    fn a_client_is_known_again_and_not_told() {
        assert_eq!(from("203.0.113.9"), from("203.0.113.9"));
        assert_ne!(from("203.0.113.9"), from("203.0.113.10"));
        assert_eq!(from("[2001:db8::1]"), from("[2001:db8::2]"));
        assert!(!from("203.0.113.9").windows(4).any(|four| four == [203, 0, 113, 9]));
    }
}

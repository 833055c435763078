//! Who vouches for the programs of the tests, by certificates (RFC 5280).

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// An authority of its own: whoever trusts it trusts those whom it vouches for.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: Vec<u8>,
}

impl Authority {
    /// One that nobody knows yet.
    #[expect(clippy::new_without_default, reason = "no two are the same")]
    pub fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut own = CertificateParams::default();
        own.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = own.self_signed(&key).unwrap().der().to_vec();
        Self { issuer: Issuer::new(own, key), certificate }
    }

    /// By which it is trusted, in DER.
    pub fn certificate(&self) -> Vec<u8> {
        self.certificate.clone()
    }

    /// It vouches for who listens at a host.
    pub fn vouches_for(&self, host: &str) -> Arc<ServerConfig> {
        self.signs(CertificateParams::new([host.to_owned()]).unwrap())
    }

    /// It did until some years ago.
    pub fn vouched_for(&self, host: &str) -> Arc<ServerConfig> {
        let mut asked = CertificateParams::new([host.to_owned()]).unwrap();
        (asked.not_before, asked.not_after) =
            (date_time_ymd(2019, 1, 1), date_time_ymd(2020, 1, 1));
        self.signs(asked)
    }

    /// Whoever listens at a host vouches for themselves.
    pub fn itself(host: &str) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new([host.to_owned()]).unwrap().self_signed(&key).unwrap();
        listens(own.der().clone(), &key)
    }

    fn signs(&self, asked: CertificateParams) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let signed = asked.signed_by(&key, &self.issuer).unwrap();
        listens(signed.der().clone(), &key)
    }
}

fn listens(certificate: CertificateDer<'static>, key: &KeyPair) -> Arc<ServerConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let versions =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let anybody = versions.unwrap().with_no_client_auth();
    Arc::new(anybody.with_single_cert(vec![certificate], key).unwrap())
}

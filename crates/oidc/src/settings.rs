//! What an operator says of a provider.

use secrecy::SecretString;
use url::{Host, Url};

/// A provider of accounts, and what it is believed.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// Its address, exactly as it writes it itself (OpenID Connect Discovery 1.0, section 3).
    pub issuer: String,
    /// As what it knows this house.
    pub client_id: String,
    /// By what the house shows that it is; none where it is registered as a public client.
    pub client_secret: Option<SecretString>,
    /// What it is asked to tell, separated by spaces; `openid` among it.
    pub scopes: String,
    /// What stands on its button, in French and in English.
    pub labels: [String; 2],
    /// The addresses that it gives are verified, though it does not say so itself.
    pub verifies_addresses: bool,
    /// The domains of whose addresses it is believed; of all, where there are none.
    pub domains: Vec<String>,
    /// It is believed that somebody showed a second factor there.
    pub second_factor: bool,
    /// Under which names it says so, besides the method `mfa` (RFC 8176, section 2): the values of `acr`, which
    /// it is asked for.
    pub acr: Vec<String>,
}

/// Why a provider cannot be asked as it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// No address, or one that holds more than a provider's may (OpenID Connect Discovery 1.0, section 3).
    #[error(
        "must be an address as the provider writes it, such as https://login.example.org/realms/town"
    )]
    Issuer,
    /// Plain HTTP to another machine.
    #[error("must begin with https://, unless the provider runs on this very machine")]
    NotEncrypted,
}

/// Checks the address of a provider; plain HTTP is for this very machine.
pub(crate) fn issuer(text: &str) -> Result<Url, Unfit> {
    let url = Url::parse(text).map_err(|_| Unfit::Issuer)?;
    if !url.has_host() || url.query().is_some() || url.fragment().is_some() {
        return Err(Unfit::Issuer);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Unfit::Issuer);
    }
    if is_safe(&url) { Ok(url) } else { Err(Unfit::NotEncrypted) }
}

/// Whether what is said to that address stays between us and it.
pub(crate) fn is_safe(url: &Url) -> bool {
    let near = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && near)
}

impl ProviderSettings {
    /// Refuses what could only fail when somebody signs in.
    pub fn check(&self) -> Result<(), Unfit> {
        issuer(&self.issuer).map(drop)
    }

    /// Whether it is believed of that address.
    pub(crate) fn vouches_for(&self, email: &str) -> bool {
        let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain);
        self.domains.is_empty() || self.domains.iter().any(|one| one.eq_ignore_ascii_case(domain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_asked_over_tls_or_on_this_machine() {
        for good in [
            "https://accounts.example.org",
            "https://login.example.org/realms/town",
            "http://127.0.0.1:4000",
            "http://localhost:4000/",
            "http://[::1]:4000",
        ] {
            assert!(issuer(good).is_ok(), "{good}");
        }
        assert_eq!(issuer("http://login.example.org"), Err(Unfit::NotEncrypted));
        assert_eq!(issuer("ldap://login.example.org"), Err(Unfit::NotEncrypted));
        for bad in [
            "",
            "login.example.org",
            "https://login.example.org/?realm=town",
            "https://login.example.org/#town",
            "https://user:secret@login.example.org",
        ] {
            assert_eq!(issuer(bad), Err(Unfit::Issuer), "{bad}");
        }
    }
}

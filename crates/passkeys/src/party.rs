//! The house as authenticators know it.

use url::{Host, Url};

/// Where passkeys are made and shown: a host's name, and the pages of one origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    /// Its id (section 4, "RP ID"): the host of the house.
    pub id: String,
    /// The one origin of its pages.
    pub origin: String,
}

impl RelyingParty {
    /// The one of a house with that public address. None where browsers have no passkeys: under a number
    /// in the place of a name, and without TLS but on one's own machine (section 5.1.3, step 7; Secure
    /// Contexts, section 3.1).
    pub fn of(public_url: &Url) -> Option<Self> {
        let Some(Host::Domain(host)) = public_url.host() else { return None };
        let at_home = host == "localhost" || host.ends_with(".localhost");
        let secure = public_url.scheme() == "https" || at_home;
        let origin = public_url.origin().ascii_serialization();
        secure.then(|| Self { id: host.to_owned(), origin })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_host_of_a_house_that_browsers_trust() {
        let of = |url: &str| RelyingParty::of(&url.parse().unwrap());
        let party = |id: &str, origin: &str| {
            Some(RelyingParty { id: id.to_owned(), origin: origin.to_owned() })
        };
        assert_eq!(of("https://musee.example/"), party("musee.example", "https://musee.example"));
        assert_eq!(
            of("https://musée.example:8443/"),
            party("xn--muse-dpa.example", "https://xn--muse-dpa.example:8443")
        );
        assert_eq!(of("http://localhost:8080/"), party("localhost", "http://localhost:8080"));
        assert_eq!(of("http://musee.example/"), None);
        assert_eq!(of("http://127.0.0.1:8080/"), None);
        assert_eq!(of("https://[::1]/"), None);
    }
}

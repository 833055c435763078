//! Where people of the staff may have accounts by which they sign in.

use std::collections::BTreeMap;

use cimaise_oidc::{ProviderSettings, Providers};
use secrecy::SecretString;
use serde::Deserialize;

/// What is longer is no name of a provider, or no label.
const LONGEST_NAME: usize = 32;
const LONGEST_LABEL: usize = 80;

/// The providers, and whether they are the only way in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "a table")]
pub struct Oidc {
    /// Nobody signs in by a password or a passkey.
    pub only: bool,
    /// By the names that stand in their addresses.
    pub providers: BTreeMap<String, OidcProvider>,
}

/// One of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub struct OidcProvider {
    /// Its address, as it writes it itself.
    pub issuer: String,
    /// As what it knows this house.
    pub client_id: String,
    /// By what the house shows that it is.
    pub client_secret: Option<SecretString>,
    /// What stands on its button, in French.
    pub label_fr: String,
    /// And in English.
    pub label_en: String,
    /// What it is asked to tell.
    #[serde(default = "usual_scopes")]
    pub scopes: String,
    /// The addresses that it gives are verified, though it does not say so.
    #[serde(default)]
    pub verifies_addresses: bool,
    /// The domains of whose addresses it is believed; of all, where there are none.
    #[serde(default)]
    pub domains: Vec<String>,
    /// It is believed that somebody showed a second factor there.
    #[serde(default)]
    pub second_factor: bool,
    /// The values of `acr` that say so, besides the method `mfa`.
    #[serde(default)]
    pub acr: Vec<String>,
}

/// What most tell somebody's name and address for.
pub(super) fn usual_scopes() -> String {
    "openid email profile".to_owned()
}

impl Oidc {
    /// What is wrong with them, and what to do.
    pub(super) fn problem(&self) -> Option<String> {
        if self.only && self.providers.is_empty() {
            return Some("wants a provider where “only” is true, or nobody could sign in".into());
        }
        let mut each = self.providers.iter();
        each.find_map(|(name, one)| {
            Some(format!("of the provider “{name}” {}", one.problem(name)?))
        })
    }

    /// Those that are asked.
    pub fn providers(&self) -> Providers {
        let each = self.providers.iter().map(|(name, one)| (name.clone(), one.settings()));
        Providers::new(each, self.only)
    }
}

impl OidcProvider {
    fn problem(&self, name: &str) -> Option<String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(plain) {
            return Some(
                "needs another name: small letters, digits and hyphens, 32 at most".into(),
            );
        }
        if let Err(unfit) = self.settings().check() {
            return Some(format!("has an “issuer” that {unfit}"));
        }
        if self.client_id.trim().is_empty() {
            return Some(
                "wants a “client_id”: the provider gives it when it is told of the house".into(),
            );
        }
        if !self.scopes.split(' ').any(|scope| scope == "openid") {
            return Some("wants “openid” among its “scopes”".into());
        }
        let fits = |label: &String| (1..=LONGEST_LABEL).contains(&label.trim().chars().count());
        if ![&self.label_fr, &self.label_en].into_iter().all(fits) {
            return Some(
                "wants “label_fr” and “label_en”: what stands on its button, 80 characters at most"
                    .into(),
            );
        }
        let at = self.domains.iter().find(|domain| domain.contains('@') || !domain.contains('.'));
        at.map(|_| {
            "has “domains” that are none: write \"town.example\", without what stands before the @"
                .into()
        })
    }

    fn settings(&self) -> ProviderSettings {
        ProviderSettings {
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: self.client_secret.clone(),
            scopes: self.scopes.clone(),
            labels: [self.label_fr.clone(), self.label_en.clone()],
            verifies_addresses: self.verifies_addresses,
            domains: self.domains.clone(),
            second_factor: self.second_factor,
            acr: self.acr.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str) -> Option<String> {
        toml::from_str::<Oidc>(toml).unwrap().problem()
    }

    fn with(name: &str, line: &str) -> Option<String> {
        let lines = [
            "issuer = 'https://login.example.org'",
            "client_id = 'cimaise'",
            "label_fr = 'La ville'",
            "label_en = 'The town'",
        ];
        let key = line.split(' ').next().unwrap();
        let kept = lines.into_iter().filter(|one| !one.starts_with(&format!("{key} ")));
        let all: Vec<&str> = kept.chain([line]).collect();
        read(&format!("[providers.{name}]\n{}", all.join("\n")))
    }

    #[test]
    fn a_provider_is_set_so_that_somebody_can_sign_in() {
        assert_eq!(with("town", "client_secret = 'x'"), None);
        assert_eq!(with("town", "domains = ['town.example']"), None);
        for (name, line, problem) in [
            ("Town", "scopes = 'openid'", "needs another name"),
            (
                "town",
                "issuer = 'http://login.example.org'",
                "has an “issuer” that must begin with https://",
            ),
            ("town", "issuer = 'login'", "has an “issuer” that must be an address"),
            ("town", "client_id = ' '", "wants a “client_id”"),
            ("town", "scopes = 'email'", "wants “openid”"),
            ("town", "label_fr = ''", "wants “label_fr”"),
            ("town", "domains = ['lea@town.example']", "has “domains” that are none"),
        ] {
            let told = with(name, line).unwrap();
            let wanted = format!("of the provider “{name}” {problem}");
            assert!(told.starts_with(&wanted), "{told}");
        }
        assert_eq!(read("only = false"), None);
        assert!(read("only = true").unwrap().starts_with("wants a provider"));
    }
}

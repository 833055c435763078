//! What a provider says of somebody.

use jiff::Timestamp;
use serde::Deserialize;

use crate::ProviderSettings;

/// Somebody as a provider knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The provider, by its address.
    pub issuer: String,
    /// Who, for that provider: the same for ever (OpenID Connect Core 1.0, section 2).
    pub subject: String,
    /// Their mail address, where the provider vouches for it.
    pub verified_email: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// When they showed who they are, UTC.
    pub shown_at: Option<Timestamp>,
    /// They showed a second factor, and the provider is believed.
    pub second_factor: bool,
}

/// Of the claims, those that we read (OpenID Connect Core 1.0, sections 2 and 5.1).
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Claims {
    pub(crate) sub: String,
    pub(crate) azp: Option<String>,
    pub(crate) exp: Option<i64>,
    pub(crate) iat: Option<i64>,
    pub(crate) nonce: Option<String>,
    pub(crate) auth_time: Option<i64>,
    #[serde(default)]
    pub(crate) amr: Vec<String>,
    pub(crate) acr: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) email_verified: Option<Said>,
    name: Option<String>,
    given_name: Option<String>,
    family_name: Option<String>,
    usual_name: Option<String>,
}

/// A truth that some providers write as a text.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Said {
    Truth(bool),
    Text(String),
}

impl Said {
    fn is_true(&self) -> bool {
        match self {
            Self::Truth(truth) => *truth,
            Self::Text(text) => text == "true",
        }
    }
}

impl Claims {
    /// What the same provider says elsewhere goes where this says nothing.
    pub(crate) fn or(self, more: Self) -> Self {
        let (email, email_verified) = match self.email {
            Some(email) => (Some(email), self.email_verified),
            None => (more.email, more.email_verified),
        };
        Self {
            email,
            email_verified,
            name: self.name.or(more.name),
            given_name: self.given_name.or(more.given_name),
            family_name: self.family_name.or(more.family_name),
            usual_name: self.usual_name.or(more.usual_name),
            ..self
        }
    }

    /// Whom they tell of.
    pub(crate) fn identity(self, settings: &ProviderSettings) -> Identity {
        let verified =
            settings.verifies_addresses || self.email_verified.as_ref().is_some_and(Said::is_true);
        let believed = |email: &String| verified && settings.vouches_for(email);
        let acr = self.acr.as_ref().is_some_and(|acr| settings.acr.contains(acr));
        let mfa = self.amr.iter().any(|method| method == "mfa");
        Identity {
            issuer: settings.issuer.clone(),
            name: self.full_name(),
            verified_email: self.email.filter(believed),
            shown_at: self.auth_time.and_then(|second| Timestamp::from_second(second).ok()),
            second_factor: settings.second_factor && (acr || mfa),
            subject: self.sub,
        }
    }

    fn full_name(&self) -> Option<String> {
        if self.name.is_some() {
            return self.name.clone();
        }
        let last = self.usual_name.as_ref().or(self.family_name.as_ref());
        let parts: Vec<&str> = self.given_name.iter().chain(last).map(|part| part.trim()).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> ProviderSettings {
        ProviderSettings {
            issuer: "https://login.example.org".to_owned(),
            client_id: "cimaise".to_owned(),
            client_secret: None,
            scopes: "openid email profile".to_owned(),
            labels: [String::new(), String::new()],
            verifies_addresses: false,
            domains: Vec::new(),
            second_factor: false,
            acr: Vec::new(),
        }
    }

    fn read(json: &str, settings: &ProviderSettings) -> Identity {
        serde_json::from_str::<Claims>(json).unwrap().identity(settings)
    }

    #[test]
    fn an_address_counts_when_it_is_verified() {
        let lea = |verified: &str| format!(r#"{{"sub":"7","email":"lea@town.example"{verified}}}"#);
        let verified = |json: &str, set: &ProviderSettings| read(json, set).verified_email;
        let address = Some("lea@town.example".to_owned());
        assert_eq!(verified(&lea(r#","email_verified":true"#), &settings()), address);
        assert_eq!(verified(&lea(r#","email_verified":"true""#), &settings()), address);
        assert_eq!(verified(&lea(r#","email_verified":false"#), &settings()), None);
        assert_eq!(verified(&lea(""), &settings()), None);
        let all = ProviderSettings { verifies_addresses: true, ..settings() };
        assert_eq!(verified(&lea(""), &all), address);
        let own = ProviderSettings { domains: vec!["Town.example".to_owned()], ..all.clone() };
        assert_eq!(verified(&lea(""), &own), address);
        let others = ProviderSettings { domains: vec!["own.example".to_owned()], ..all };
        assert_eq!(verified(&lea(""), &others), None);
    }

    #[test]
    fn a_second_factor_counts_when_the_provider_is_believed() {
        let believed =
            ProviderSettings { second_factor: true, acr: vec!["eidas2".to_owned()], ..settings() };
        let shown = |json: &str, set: &ProviderSettings| read(json, set).second_factor;
        assert!(shown(r#"{"sub":"7","amr":["pwd","mfa"]}"#, &believed));
        assert!(shown(r#"{"sub":"7","acr":"eidas2"}"#, &believed));
        assert!(!shown(r#"{"sub":"7","acr":"eidas1","amr":["pwd"]}"#, &believed));
        assert!(!shown(r#"{"sub":"7","amr":["mfa"]}"#, &settings()));
    }

    #[test]
    fn a_name_is_whole_or_put_together() {
        let name = |json: &str| read(json, &settings()).name;
        assert_eq!(name(r#"{"sub":"7","name":"Léa M."}"#).as_deref(), Some("Léa M."));
        let french = r#"{"sub":"7","given_name":"Léa","usual_name":"Marchand"}"#;
        assert_eq!(name(french).as_deref(), Some("Léa Marchand"));
        assert_eq!(name(r#"{"sub":"7"}"#), None);
    }
}

//! The fields of a form that waits to be confirmed.

use actix_web::web::Bytes;
use secrecy::SecretString;
use url::form_urlencoded::{Serializer, parse};

use super::Proof;

/// The names of what the page itself asks for.
pub(super) const PASSWORD: &str = "confirm-password";
/// See above.
pub(super) const CODE: &str = "confirm-code";

/// What no page shows, should a form of that name ever be asked about.
const SECRETS: [&str; 3] = ["password", "current", "new"];

/// A form, apart from what proves who sends it.
#[derive(Default)]
pub(super) struct Carried {
    /// In the order in which they were sent.
    pub(super) fields: Vec<(String, String)>,
    /// What was shown; nothing, when nobody was asked yet.
    pub(super) proof: Option<Proof>,
}

/// Reads a form.
pub(super) fn split(body: &[u8]) -> Carried {
    let (mut fields, mut password, mut code) = (Vec::new(), None, None);
    for (name, value) in parse(body) {
        match name.as_ref() {
            PASSWORD => password = Some(SecretString::from(value.into_owned())),
            CODE => code = Some(value.into_owned()),
            name if SECRETS.contains(&name) => {}
            _ => fields.push((name.into_owned(), value.into_owned())),
        }
    }
    Carried { fields, proof: password.map(|password| Proof { password, code }) }
}

/// The form as it would have been sent at once.
pub(super) fn join(fields: &[(String, String)]) -> Bytes {
    let mut form = Serializer::new(String::new());
    form.extend_pairs(fields);
    form.finish().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_carried_as_it_was_typed() {
        let typed = "email=a%40b.example&call=1&call=2&places=&name=L%C3%A9a+%26+%22Co%22";
        let carried = split(typed.as_bytes());
        assert!(carried.proof.is_none());
        assert_eq!(join(&carried.fields), typed);
    }

    #[test]
    fn no_password_is_carried() {
        let carried = split(b"password=a&current=b&new=c&newer=d");
        assert_eq!(carried.fields, [("newer".to_owned(), "d".to_owned())]);
    }

    #[test]
    fn what_proves_who_sends_it_is_not_carried() {
        let carried = split(b"role=reader&confirm-password=secret&confirm-code=123456");
        assert_eq!(join(&carried.fields), "role=reader");
        assert_eq!(carried.proof.unwrap().code.as_deref(), Some("123456"));
    }
}

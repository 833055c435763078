//! What a mail can do for a picture without any third party: pass it on, or signal it to its house.

use cimaise_core::Institution;
use cimaise_words::Voice;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 6068 would have encoded in a recipient, and a little more.
const NOT_OF_ADDRESSES: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'@').remove(b'.').remove(b'-').remove(b'_');

/// How a page is passed on, and signalled.
pub struct Share {
    /// The page's one address, absolute, to be copied.
    pub address: String,
    /// A `mailto:` (RFC 6068) with its subject and body.
    pub mail: String,
    /// Where its house reads what the public thinks wrong with it.
    pub contact: String,
    /// A `mailto:` to the house, with the page in its subject and body.
    pub concern: String,
}

impl Share {
    /// The page of that title at that absolute address.
    pub fn new(voice: Voice, title: &str, house: &Institution, address: String) -> Self {
        let subject = |key: &str| {
            voice.say(key).with("title", title).with("institution", &house.name).to_string()
        };
        let contact = house.contact.to_string();
        Self {
            mail: mail_to("", &subject("gallery-share-subject"), &address),
            concern: mail_to(&contact, &subject("gallery-concern-subject"), &address),
            contact,
            address,
        }
    }
}

fn mail_to(recipient: &str, subject: &str, body: &str) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let recipient = utf8_percent_encode(recipient, NOT_OF_ADDRESSES);
    format!("mailto:{recipient}?subject={}&body={}", encoded(subject), encoded(body))
}

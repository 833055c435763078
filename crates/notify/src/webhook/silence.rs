//! Why a program gave no answer: a word for people and programs, and the words of the system behind it.

use std::error::Error;
use std::io::{self, ErrorKind};
use std::net::IpAddr;

use cimaise_core::DeliveryFailure;
use rustls::CertificateError;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// In a word.
    pub why: DeliveryFailure,
    /// What else there is to say of it, in the words of the system; nothing where the word says all.
    pub detail: String,
}

/// A name that resolves to where we connect to nobody.
#[derive(Debug, thiserror::Error)]
#[error("{0} is not of the public internet")]
pub(super) struct Private(pub(super) IpAddr);

/// A name that leads to no address.
#[derive(Debug, thiserror::Error)]
#[error("its name leads to no address")]
pub(super) struct NoAddress(#[source] pub(super) io::Error);

impl Silence {
    pub(super) const fn of(why: DeliveryFailure) -> Self {
        Self { why, detail: String::new() }
    }

    pub(super) fn private(address: IpAddr) -> Self {
        Self { why: DeliveryFailure::PrivateAddress, detail: address.to_string() }
    }
}

/// What a failed question tells, without the address: it may be a secret.
impl From<reqwest::Error> for Silence {
    fn from(error: reqwest::Error) -> Self {
        let (error, mut deepest) = (error.without_url(), String::new());
        let mut why = None;
        for cause in Causes(Some(&error)) {
            if let Some(Private(address)) = cause.downcast_ref() {
                return Self::private(*address);
            }
            why = why.or_else(|| word_of(cause));
            deepest = cause.to_string();
        }
        let why = match why {
            _ if error.is_timeout() => DeliveryFailure::TooSlow,
            Some(why) => why,
            None if error.is_connect() || error.is_builder() => DeliveryFailure::Unreachable,
            // The connection stood.
            None => DeliveryFailure::NoAnswer,
        };
        match why {
            DeliveryFailure::TooSlow | DeliveryFailure::ConnectionRefused => Self::of(why),
            why => Self { why, detail: deepest },
        }
    }
}

/// The word for one cause, if it has one.
fn word_of(cause: &(dyn Error + 'static)) -> Option<DeliveryFailure> {
    if cause.is::<NoAddress>() {
        return Some(DeliveryFailure::NoAddress);
    }
    match cause.downcast_ref::<rustls::Error>() {
        Some(rustls::Error::InvalidCertificate(wrong)) => return Some(word_of_certificate(wrong)),
        Some(_) => return Some(DeliveryFailure::NoSecureConnection),
        None => {}
    }
    let refused = |error: &io::Error| error.kind() == ErrorKind::ConnectionRefused;
    let refused = cause.downcast_ref().is_some_and(refused);
    refused.then_some(DeliveryFailure::ConnectionRefused)
}

fn word_of_certificate(wrong: &CertificateError) -> DeliveryFailure {
    match wrong {
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => DeliveryFailure::CertificateOver,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            DeliveryFailure::CertificateOfAnother
        }
        _ => DeliveryFailure::CertificateNotTrusted,
    }
}

/// An error and what caused it, down to the first cause.
struct Causes<'a>(Option<&'a (dyn Error + 'static)>);

impl<'a> Iterator for Causes<'a> {
    type Item = &'a (dyn Error + 'static);

    fn next(&mut self) -> Option<Self::Item> {
        let this = self.0?;
        // An error of input and output passes over what it holds.
        let held = this.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        self.0 = match held {
            Some(held) => Some(held),
            None => this.source(),
        };
        Some(this)
    }
}

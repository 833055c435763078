//! The addresses and secrets of the staff: nothing of them is stored.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cimaise_core::{DecisionLinkId, InvitationId, Language};
use jiff::Timestamp;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::seal::Seal;
use crate::{Problem, WeakKey, one_time_code};

/// The secret that seals the links of invitations (whoever holds one may accept it, once), those by which
/// one decides from a mail, the challenges of passkeys and attempts to sign in elsewhere, and from which the secrets of authenticators and
/// of webhooks are made.
#[derive(Clone)]
pub struct StaffKey {
    invitations: Seal,
    decisions: Seal,
    factors: Seal,
    recovery: Seal,
    webhooks: Seal,
    challenges: Seal,
    attempts: Seal,
}

impl StaffKey {
    /// A key from at least 32 secret bytes.
    pub fn new(secret: Vec<u8>) -> Result<Self, WeakKey> {
        Ok(Self {
            invitations: Seal::new(secret.clone(), "cimaise invitation 1")?,
            decisions: Seal::new(secret.clone(), "cimaise decision from a mail 1")?,
            factors: Seal::new(secret.clone(), "cimaise authenticator 1")?,
            recovery: Seal::new(secret.clone(), "cimaise code on paper 1")?,
            webhooks: Seal::new(secret.clone(), "cimaise webhook 1")?,
            challenges: Seal::new(secret.clone(), "cimaise challenge of passkeys 1")?,
            attempts: Seal::new(secret, "cimaise sign-in elsewhere 1")?,
        })
    }

    pub(crate) const fn challenges(&self) -> &Seal {
        &self.challenges
    }

    pub(crate) const fn attempts(&self) -> &Seal {
        &self.attempts
    }

    /// The path at which an invitation is accepted.
    pub fn join_path(&self, language: Language, invitation: InvitationId) -> String {
        format!("/{language}/join/{}", self.invitations.token(invitation.0))
    }

    /// The invitation of a token that this key sealed.
    pub fn read_invitation(&self, token: &str) -> Option<InvitationId> {
        self.invitations.read(token).map(InvitationId)
    }

    /// The path at which one contribution is decided on from a mail.
    pub fn decide_path(&self, language: Language, link: DecisionLinkId) -> String {
        format!("/{language}/decide/{}", self.decisions.token(link.0))
    }

    /// The link of a token that this key sealed.
    pub fn read_decision_link(&self, token: &str) -> Option<DecisionLinkId> {
        self.decisions.read(token).map(DecisionLinkId)
    }

    /// The step whose code this is, of the present one and its two neighbours: clocks differ a little.
    pub fn step_of(&self, factor: Uuid, code: &str, now: Timestamp) -> Option<i64> {
        let secret = self.factors.digest(factor.as_bytes());
        let present = one_time_code::step_at(now.as_second());
        let shown = code.as_bytes();
        let is_shown =
            |step: &i64| one_time_code::code(&secret, *step).as_bytes().ct_eq(shown).into();
        (present - 1..=present + 1).find(is_shown)
    }

    /// The code of an authenticator at an instant: for tests, and for programs that keep its secret.
    pub fn code_at(&self, factor: Uuid, now: Timestamp) -> String {
        let step = one_time_code::step_at(now.as_second());
        one_time_code::code(&self.factors.digest(factor.as_bytes()), step)
    }

    /// The secret of an authenticator, as it is typed into one: 128 bits (RFC 4226, section 4) in base32.
    pub fn typed_secret(&self, factor: Uuid) -> String {
        one_time_code::base32(&self.factors.digest(factor.as_bytes()))
    }

    /// What the store keeps of a code on paper.
    pub fn recovery_digest(&self, code: &str) -> Vec<u8> {
        self.recovery.digest(code.as_bytes()).to_vec()
    }

    /// The secret of a webhook: 256 bits (Standard Webhooks, "Signature scheme").
    pub fn webhook_secret(&self, secret: Uuid) -> [u8; 32] {
        self.webhooks.whole_digest(secret.as_bytes())
    }

    /// The same, as a program is given it: base64 (RFC 4648, section 4) behind `whsec_`.
    pub fn typed_webhook_secret(&self, secret: Uuid) -> String {
        format!("whsec_{}", STANDARD.encode(self.webhook_secret(secret)))
    }

    /// A code to be kept on paper: fifty bits of the system's randomness, as `abcde-fghij`.
    pub fn new_recovery_code() -> Result<String, Problem> {
        let mut chance = [0; 7];
        getrandom::fill(&mut chance).map_err(Problem::unexpected)?;
        let letters = one_time_code::base32(&chance).to_ascii_lowercase();
        Ok(format!("{}-{}", &letters[..5], &letters[5..10]))
    }

    /// What an authenticator reads from a QR code, for an account of a house.
    pub fn otpauth(&self, factor: Uuid, house: &str, account: &str) -> String {
        let [house, account] =
            [house, account].map(|text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string());
        let secret = self.typed_secret(factor);
        format!("otpauth://totp/{house}:{account}?secret={secret}&issuer={house}")
    }
}

impl fmt::Debug for StaffKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StaffKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FollowUpKey;

    #[test]
    fn a_link_opens_its_invitation_and_nothing_else() {
        let key = StaffKey::new(vec![1; 32]).unwrap();
        let id: InvitationId = "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap();
        let path = key.join_path(Language::Fr, id);
        let token = path.strip_prefix("/fr/join/").unwrap();
        assert_eq!(key.read_invitation(token), Some(id));
        assert_eq!(StaffKey::new(vec![2; 32]).unwrap().read_invitation(token), None);
        assert_eq!(FollowUpKey::new(vec![1; 32]).unwrap().read(token), None);
        assert_eq!(format!("{key:?}"), "StaffKey(..)");
    }
}

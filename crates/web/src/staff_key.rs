//! The addresses and secrets of the staff: nothing of them is stored.

use std::fmt;

use cimaise_core::{InvitationId, Language};

use crate::WeakKey;
use crate::seal::Seal;

/// The secret that seals the links of invitations: whoever holds one may accept it, once.
#[derive(Clone)]
pub struct StaffKey {
    invitations: Seal,
}

impl StaffKey {
    /// A key from at least 32 secret bytes.
    pub fn new(secret: Vec<u8>) -> Result<Self, WeakKey> {
        Ok(Self { invitations: Seal::new(secret, "cimaise invitation 1")? })
    }

    /// The path at which an invitation is accepted.
    pub fn join_path(&self, language: Language, invitation: InvitationId) -> String {
        format!("/{language}/join/{}", self.invitations.token(invitation.0))
    }

    /// The invitation of a token that this key sealed.
    pub fn read_invitation(&self, token: &str) -> Option<InvitationId> {
        self.invitations.read(token).map(InvitationId)
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

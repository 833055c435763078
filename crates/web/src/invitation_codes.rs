//! Codes of invitations: drawn, and where they lead.

use std::collections::BTreeSet;

use cimaise_core::{Call, Institution, InvitationCode};

use crate::{Edge, Problem};

/// Of how many bytes of chance a code is drawn; see [`InvitationCode::draw`].
const CHANCE: usize = 32;

/// So many codes from the system's randomness, no two alike.
pub fn draw_codes(number: usize) -> Result<Vec<InvitationCode>, Problem> {
    let mut drawn = BTreeSet::new();
    while drawn.len() < number {
        let mut chance = [0; CHANCE];
        getrandom::fill(&mut chance).map_err(Problem::unexpected)?;
        drawn.extend(InvitationCode::draw(&chance));
    }
    Ok(drawn.into_iter().collect())
}

/// Where one sends with a code, whatever its call has open: what is printed, and what its QR code holds. Without a
/// language: each reader finds their own.
pub fn code_address(
    edge: &Edge,
    institution: &Institution,
    call: &Call,
    code: &InvitationCode,
) -> String {
    let path = format!("/{}/{}/contribute?code={code}", institution.slug, call.slug);
    edge.absolute_in(institution, &path)
}

//! Off the wall: the row goes first, then, by a job, the public bytes.

use cimaise_core::{Clock, ContributionId, PublicationId, ThemeId};
use diesel::prelude::*;

use crate::jobs::{self, Job};
use crate::schema::publications;
use crate::sql_types::Key;
use crate::{StoreResult, Tx, themes};

/// Removes the publication of a contribution, if it hangs.
pub(super) fn remove_publication(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: ContributionId,
) -> StoreResult<()> {
    let found: Option<(Key<PublicationId>, Key<ThemeId>)> = publications::table
        .filter(publications::contribution_id.eq(Key(contribution)))
        .select((publications::id, publications::theme_id))
        .first(&mut **tx)
        .optional()?;
    let Some((id, theme)) = found else { return Ok(()) };
    diesel::delete(publications::table.find(id)).execute(&mut **tx)?;
    themes::touch(tx, theme.0, -1)?;
    jobs::leave(tx, clock.id().into(), Job::Unhang(id.0), clock.now(), clock.now())
}

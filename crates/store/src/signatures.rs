//! Under how many names pieces hang in a theme: a figure that nobody has to be followed for. Counted are the names
//! as the wall shows them, of what hangs alone; two people of one name count once.

use cimaise_core::{Contribution, ThemeId};
use diesel::prelude::*;

use crate::schema::{signatures, themes};
use crate::sql_types::Key;
use crate::{StoreResult, Tx};

/// One more piece hangs under its name. The theme is held already ([`crate::themes::touch`]): no two write one name.
pub(crate) fn add(tx: &mut Tx<'_>, contribution: &Contribution) -> StoreResult<()> {
    let Some((theme, name)) = signed(contribution) else { return Ok(()) };
    let row = signatures::table.find((Key(theme), name));
    let more = signatures::hung.eq(signatures::hung + 1);
    if diesel::update(row).set(more).execute(&mut **tx)? == 1 {
        return Ok(());
    }
    diesel::insert_into(signatures::table)
        .values((
            signatures::theme_id.eq(Key(theme)),
            signatures::signature.eq(name),
            signatures::hung.eq(1),
        ))
        .execute(&mut **tx)?;
    count(tx, theme, 1)
}

/// One less does; the theme is held likewise.
pub(crate) fn remove(tx: &mut Tx<'_>, contribution: &Contribution) -> StoreResult<()> {
    let Some((theme, name)) = signed(contribution) else { return Ok(()) };
    let row = signatures::table.find((Key(theme), name));
    diesel::update(row).set(signatures::hung.eq(signatures::hung - 1)).execute(&mut **tx)?;
    let gone = diesel::delete(row.filter(signatures::hung.le(0))).execute(&mut **tx)?;
    if gone == 1 { count(tx, theme, -1) } else { Ok(()) }
}

fn count(tx: &mut Tx<'_>, theme: ThemeId, more: i64) -> StoreResult<()> {
    diesel::update(themes::table.find(Key(theme)))
        .set(themes::signed.eq(themes::signed + more))
        .execute(&mut **tx)?;
    Ok(())
}

/// Where it hangs, and under which name; nothing where it bears none.
fn signed(contribution: &Contribution) -> Option<(ThemeId, &str)> {
    let name = contribution.credit.as_str();
    (!name.is_empty()).then_some((contribution.theme, name))
}

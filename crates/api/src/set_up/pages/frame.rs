//! What surrounds the pages of set-up: the bar of the desk.

use cimaise_core::Staff;
use cimaise_store::{Db, StoreResult, institutions, notices, queue};
use cimaise_web::{Layout, NavItem};
use cimaise_words::Voice;

use crate::contribute::house;

/// The frame of a page of set-up for a person.
pub(crate) fn frame(db: &mut Db, staff: &Staff, title: &str) -> StoreResult<Layout> {
    let t = Voice::new(staff.person.language);
    let served = queue::calls_of(db, staff)?;
    let waiting = u64::try_from(queue::waiting(db, &served)?).unwrap_or_default();
    let reported = u64::try_from(notices::open_count(db, &served)?).unwrap_or_default();
    let mut layout = Layout::new(t, title).unlisted();
    // The bar names the institution when they serve one alone.
    if let [only] = staff.institutions()[..] {
        layout.house = Some(house(&institutions::by_id(db, only)?, t.language()));
    }
    layout.signed_in = Some(staff.person.name.clone());
    layout.nav = vec![
        NavItem::new(t.say("desk-nav-queue"), "/desk").with_count(waiting),
        NavItem::new(t.say("desk-nav-notices"), "/desk/notices").with_count(reported),
        NavItem::new(t.say("desk-nav-calls"), "/desk/calls").current_if(true),
    ];
    if staff.institutions().into_iter().any(|id| staff.may_read_journal(id)) {
        layout.nav.push(NavItem::new(t.say("desk-nav-journal"), "/desk/journal"));
    }
    Ok(layout)
}

/// They set up an institution, or a call of one.
pub(super) fn sets_up(staff: &Staff) -> bool {
    staff.memberships.iter().any(|membership| match membership.call {
        None => staff.may_open_calls(membership.institution),
        Some(call) => staff.may_set_up(membership.institution, call),
    })
}

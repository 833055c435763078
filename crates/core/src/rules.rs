//! Who may do what, readable aloud. What a person may not see does not exist for them.

use crate::{CallId, InstitutionId, Membership, Role, Staff};

impl Staff {
    fn holds(&self, wanted: impl Fn(&Membership) -> bool) -> bool {
        self.memberships.iter().any(wanted)
    }

    /// Sees the queue, the contributions and the figures of a call.
    pub fn may_read(&self, institution: InstitutionId, call: CallId) -> bool {
        self.holds(|m| m.institution == institution && m.covers(call))
    }

    /// Approves, refuses, takes down and undoes in a call.
    pub fn may_decide(&self, institution: InstitutionId, call: CallId) -> bool {
        self.holds(|m| m.institution == institution && m.covers(call) && m.role != Role::Reader)
    }

    /// Sets a call up: its words, dates, themes and kits.
    pub fn may_set_up(&self, institution: InstitutionId, call: CallId) -> bool {
        self.holds(|m| m.institution == institution && m.covers(call) && m.role.sets_up())
    }

    /// Opens a new call in an institution.
    pub fn may_open_calls(&self, institution: InstitutionId) -> bool {
        self.holds(|m| m.institution == institution && m.call.is_none() && m.role.sets_up())
    }

    /// Chooses what holds for the whole institution, such as how its pictures are drawn.
    pub fn may_choose_for(&self, institution: InstitutionId) -> bool {
        self.holds(|m| m.institution == institution && m.call.is_none() && m.role.sets_up())
    }

    /// Keeps somebody from sending to an institution for a time, and ends that.
    pub fn may_pause(&self, institution: InstitutionId) -> bool {
        self.may_choose_for(institution)
    }

    /// Reads the log of acts of an institution.
    pub fn may_read_journal(&self, institution: InstitutionId) -> bool {
        self.holds(|m| {
            m.institution == institution && m.call.is_none() && m.role != Role::Moderator
        })
    }

    /// The same person with the roles alone by which they decide.
    #[must_use]
    pub fn where_they_decide(&self) -> Self {
        let decides = |m: &&Membership| m.role != Role::Reader;
        let memberships = self.memberships.iter().filter(decides).copied().collect();
        Self { person: self.person.clone(), memberships }
    }

    /// The institutions they have any part in, each once.
    pub fn institutions(&self) -> Vec<InstitutionId> {
        let mut ids: Vec<_> = self.memberships.iter().map(|m| m.institution).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

impl Membership {
    const fn covers(&self, call: CallId) -> bool {
        match self.call {
            None => true,
            Some(only) => only.0.as_u128() == call.0.as_u128(),
        }
    }
}

impl Role {
    const fn sets_up(self) -> bool {
        matches!(self, Self::Owner | Self::CommunityManager)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EmailAddress, Language, Person, PersonId};
    use jiff::Timestamp;
    use uuid::Uuid;

    const HERE: InstitutionId = InstitutionId(Uuid::from_u128(1));
    const ELSEWHERE: InstitutionId = InstitutionId(Uuid::from_u128(2));
    const CALL: CallId = CallId(Uuid::from_u128(3));
    const OTHER_CALL: CallId = CallId(Uuid::from_u128(4));

    fn staff(role: Role, call: Option<CallId>) -> Staff {
        let person = Person {
            id: PersonId(Uuid::from_u128(9)),
            email: EmailAddress::parse("aicha@example.org").unwrap(),
            name: "Aïcha".into(),
            language: Language::Fr,
            created_at: Timestamp::UNIX_EPOCH,
            picture_view: crate::PictureView::Plain,
        };
        Staff { person, memberships: vec![Membership { institution: HERE, role, call }] }
    }

    #[test]
    fn each_role_may_do_its_part_and_no_more() {
        let table = Role::ALL.iter().map(|&role| {
            let staff = staff(role, None);
            (
                role,
                [
                    staff.may_read(HERE, CALL),
                    staff.may_decide(HERE, CALL),
                    staff.may_set_up(HERE, CALL),
                    staff.may_open_calls(HERE),
                    staff.may_choose_for(HERE),
                    staff.may_read_journal(HERE),
                ],
            )
        });
        assert_eq!(
            table.collect::<Vec<_>>(),
            [
                (Role::Owner, [true, true, true, true, true, true]),
                (Role::CommunityManager, [true, true, true, true, true, true]),
                (Role::Moderator, [true, true, false, false, false, false]),
                (Role::Reader, [true, false, false, false, false, true]),
            ]
        );
    }

    #[test]
    fn nobody_sees_another_institution() {
        for &role in Role::ALL {
            let staff = staff(role, None);
            assert!(!staff.may_read(ELSEWHERE, CALL));
            assert!(!staff.may_decide(ELSEWHERE, CALL));
            assert!(!staff.may_open_calls(ELSEWHERE));
            assert!(!staff.may_choose_for(ELSEWHERE));
        }
    }

    #[test]
    fn a_moderator_of_one_call_sees_that_call_alone() {
        let staff = staff(Role::Moderator, Some(CALL));
        assert!(staff.may_decide(HERE, CALL));
        assert!(!staff.may_read(HERE, OTHER_CALL));
        assert!(!staff.may_decide(HERE, OTHER_CALL));
    }

    #[test]
    fn who_reads_here_decides_only_there() {
        let mut staff = staff(Role::Reader, None);
        let there = Membership { institution: HERE, role: Role::Moderator, call: Some(CALL) };
        staff.memberships.push(there);
        assert_eq!(staff.where_they_decide().memberships, [there]);
    }

    #[test]
    fn who_sets_one_call_up_chooses_nothing_for_the_institution() {
        assert!(!staff(Role::CommunityManager, Some(CALL)).may_choose_for(HERE));
    }
}

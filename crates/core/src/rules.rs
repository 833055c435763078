//! Who may do what, readable aloud. What a person may not see does not exist for them.

use crate::{CallId, InstitutionId, Membership, Place, Post, Role, Staff, ThemeId};

impl Staff {
    fn holds(&self, wanted: impl Fn(&Membership) -> bool) -> bool {
        self.memberships.iter().any(wanted)
    }

    /// Sees the queue, the contributions and the figures of a theme.
    pub fn may_read(&self, institution: InstitutionId, call: CallId, theme: ThemeId) -> bool {
        self.holds(|m| m.institution == institution && m.covers(call, theme))
    }

    /// Sees all of a call, and what happens in it as a whole.
    pub fn may_read_call(&self, institution: InstitutionId, call: CallId) -> bool {
        self.holds(|m| m.institution == institution && m.covers_call(call))
    }

    /// Approves, refuses, takes down and undoes in a theme.
    pub fn may_decide(&self, institution: InstitutionId, call: CallId, theme: ThemeId) -> bool {
        self.holds(|m| m.institution == institution && m.covers(call, theme) && m.role.decides())
    }

    /// Decides in a call, or in some of its themes.
    pub fn decides_in(&self, institution: InstitutionId, call: CallId) -> bool {
        let touches = |m: &Membership| m.call.is_none_or(|only| only == call);
        self.holds(|m| m.institution == institution && touches(m) && m.role.decides())
    }

    /// Sets a call up: its words, dates, themes and kits.
    pub fn may_set_up(&self, institution: InstitutionId, call: CallId) -> bool {
        self.holds(|m| m.institution == institution && m.covers_call(call) && m.role.sets_up())
    }

    /// Opens a new call in an institution.
    pub fn may_open_calls(&self, institution: InstitutionId) -> bool {
        self.holds(|m| m.institution == institution && m.call.is_none() && m.role.sets_up())
    }

    /// Chooses what holds for the whole institution, such as how its pictures are drawn.
    pub fn may_choose_for(&self, institution: InstitutionId) -> bool {
        self.holds(|m| m.institution == institution && m.call.is_none() && m.role.sets_up())
    }

    /// Makes selections of what hangs in an institution, or in a call of it, and picks for them. Taste is not
    /// moderation: who decides what hangs does not pick by that.
    pub fn may_select(&self, institution: InstitutionId, call: Option<CallId>) -> bool {
        match call {
            Some(call) => self.may_set_up(institution, call),
            None => self.may_choose_for(institution),
        }
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

    /// Answers for an institution.
    pub fn owns(&self, institution: InstitutionId) -> bool {
        self.holds(|m| *m == Membership::of(institution, Role::Owner))
    }

    /// Sees who works in an institution: who sets something up there.
    pub fn may_see_people(&self, institution: InstitutionId) -> bool {
        self.holds(|m| m.institution == institution && m.role.sets_up())
    }

    /// Invites somebody to a post, gives it to a colleague, or takes it from them: an owner, any; a
    /// community manager, those that decide or read where they themselves set up.
    pub fn may_fill(&self, institution: InstitutionId, post: &Post) -> bool {
        let sets_up = |place: &Place| self.may_set_up(institution, place.call);
        let theirs = match post.places() {
            [] => self.may_choose_for(institution),
            places => places.iter().all(sets_up),
        };
        self.owns(institution) || (theirs && !post.role().sets_up())
    }

    /// Gives a colleague another post, or none: whoever could have given them all that they have.
    pub fn may_replace(&self, institution: InstitutionId, colleague: &Staff) -> bool {
        let own = |m: &&Membership| m.institution == institution;
        let mut held = colleague.memberships.iter().filter(own).peekable();
        let fills = |m: &Membership| {
            Post::of(std::iter::once(m)).is_some_and(|post| self.may_fill(institution, &post))
        };
        held.peek().is_some() && held.all(fills)
    }

    /// What they do in an institution; none when they have no part in it.
    pub fn post_in(&self, institution: InstitutionId) -> Option<Post> {
        Post::of(self.memberships.iter().filter(|m| m.institution == institution))
    }

    /// The same person with the roles alone by which they decide.
    #[must_use]
    pub fn where_they_decide(&self) -> Self {
        let decides = |m: &&Membership| m.role.decides();
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
    /// The theme of a call is theirs.
    fn covers(&self, call: CallId, theme: ThemeId) -> bool {
        let within = self.theme.is_none_or(|only| only == theme);
        within && self.call.is_none_or(|only| only == call)
    }

    /// The whole of a call is theirs.
    fn covers_call(&self, call: CallId) -> bool {
        self.theme.is_none() && self.call.is_none_or(|only| only == call)
    }
}

impl Role {
    pub(crate) const fn sets_up(self) -> bool {
        matches!(self, Self::Owner | Self::CommunityManager)
    }

    const fn decides(self) -> bool {
        !matches!(self, Self::Reader)
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
    const THEME: ThemeId = ThemeId(Uuid::from_u128(5));
    const OTHER_THEME: ThemeId = ThemeId(Uuid::from_u128(6));

    fn staff(role: Role, call: Option<CallId>) -> Staff {
        let person = Person {
            id: PersonId(Uuid::from_u128(9)),
            email: EmailAddress::parse("aicha@example.org").unwrap(),
            name: "Aïcha".into(),
            language: Language::Fr,
            created_at: Timestamp::UNIX_EPOCH,
            picture_view: crate::PictureView::Plain,
        };
        let membership = Membership { institution: HERE, role, call, theme: None };
        Staff { person, memberships: vec![membership] }
    }

    #[test]
    fn each_role_may_do_its_part_and_no_more() {
        let table = Role::ALL.iter().map(|&role| {
            let staff = staff(role, None);
            (
                role,
                [
                    staff.may_read(HERE, CALL, THEME),
                    staff.may_decide(HERE, CALL, THEME),
                    staff.may_set_up(HERE, CALL),
                    staff.may_open_calls(HERE),
                    staff.may_choose_for(HERE),
                    staff.may_read_journal(HERE),
                    staff.may_see_people(HERE),
                ],
            )
        });
        assert_eq!(
            table.collect::<Vec<_>>(),
            [
                (Role::Owner, [true; 7]),
                (Role::CommunityManager, [true; 7]),
                (Role::Moderator, [true, true, false, false, false, false, false]),
                (Role::Reader, [true, false, false, false, false, true, false]),
            ]
        );
    }

    #[test]
    fn nobody_sees_another_institution() {
        for &role in Role::ALL {
            let staff = staff(role, None);
            assert!(!staff.may_read(ELSEWHERE, CALL, THEME));
            assert!(!staff.may_decide(ELSEWHERE, CALL, THEME));
            assert!(!staff.may_open_calls(ELSEWHERE));
            assert!(!staff.may_choose_for(ELSEWHERE));
        }
    }

    #[test]
    fn a_moderator_of_one_call_sees_that_call_alone() {
        let staff = staff(Role::Moderator, Some(CALL));
        assert!(staff.may_decide(HERE, CALL, THEME));
        assert!(!staff.may_read(HERE, OTHER_CALL, THEME));
        assert!(!staff.may_decide(HERE, OTHER_CALL, THEME));
    }

    #[test]
    fn a_moderator_of_one_theme_sees_that_theme_alone() {
        let mut staff = staff(Role::Moderator, Some(CALL));
        staff.memberships[0].theme = Some(THEME);
        assert!(staff.may_decide(HERE, CALL, THEME) && staff.may_read(HERE, CALL, THEME));
        assert!(!staff.may_decide(HERE, CALL, OTHER_THEME));
        assert!(!staff.may_read(HERE, CALL, OTHER_THEME));
        assert!(staff.decides_in(HERE, CALL) && !staff.decides_in(HERE, OTHER_CALL));
    }

    #[test]
    fn an_owner_fills_any_post_and_a_manager_those_under_their_own_calls() {
        let post = |role, call: Option<CallId>| {
            Post::new(role, call.map(|call| Place { call, theme: None })).unwrap()
        };
        let posts = [
            post(Role::Owner, None),
            post(Role::CommunityManager, Some(CALL)),
            post(Role::Reader, None),
            post(Role::Moderator, Some(CALL)),
            post(Role::Moderator, Some(OTHER_CALL)),
        ];
        let fills = |staff: Staff| posts.each_ref().map(|post| staff.may_fill(HERE, post));
        assert_eq!(fills(staff(Role::Owner, None)), [true; 5]);
        let manager = staff(Role::CommunityManager, None);
        assert_eq!(fills(manager), [false, false, true, true, true]);
        let of_one_call = staff(Role::CommunityManager, Some(CALL));
        assert_eq!(fills(of_one_call), [false, false, false, true, false]);
        assert_eq!(fills(staff(Role::Moderator, None)), [false; 5]);
        assert!(!staff(Role::Owner, None).may_fill(ELSEWHERE, &posts[0]));
    }

    #[test]
    fn who_reads_here_decides_only_there() {
        let mut staff = staff(Role::Reader, None);
        let there = Membership { call: Some(CALL), ..Membership::of(HERE, Role::Moderator) };
        staff.memberships.push(there);
        assert_eq!(staff.where_they_decide().memberships, [there]);
    }

    #[test]
    fn who_sets_one_call_up_selects_of_it_alone_and_who_decides_selects_nothing() {
        let manager = staff(Role::CommunityManager, Some(CALL));
        let places = [Some(CALL), Some(OTHER_CALL), None];
        assert_eq!(places.map(|call| manager.may_select(HERE, call)), [true, false, false]);
        let owner = staff(Role::Owner, None);
        assert_eq!(places.map(|call| owner.may_select(HERE, call)), [true; 3]);
        let moderator = staff(Role::Moderator, None);
        assert_eq!(places.map(|call| moderator.may_select(HERE, call)), [false; 3]);
        assert!(!owner.may_select(ELSEWHERE, None));
    }

    #[test]
    fn who_sets_one_call_up_chooses_nothing_for_the_institution() {
        assert!(!staff(Role::CommunityManager, Some(CALL)).may_choose_for(HERE));
    }
}

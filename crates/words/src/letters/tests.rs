//! Every letter in both languages, as the contributor reads it.

use cimaise_core::Language;

use super::*;

fn letter(language: Language, news: News) -> Letter {
    let (theme, words) = match language {
        Language::Fr => ("Pourquoi pleure-t-elle ?", "Vos couleurs nous ont fait sourire."),
        Language::En => ("Why is she crying?", "Your colours made us smile."),
    };
    Letter {
        institution: "Musée d’Art Moderne".into(),
        accent: Colour([0xd6, 0x00, 0x1c]),
        contact: "bonjour@musee.example".into(),
        title: "BLAM !".into(),
        theme: theme.into(),
        theme_page: format!("https://cimaise.example/{language}/musee/pop/lichtenstein"),
        follow_up: format!("https://cimaise.example/{language}/follow/AZOfPHoQfMCKni9dHAuaEQ"),
        words: words.into(),
        ground: match news {
            News::Refused { .. } => Some(Ground::HouseRule),
            News::TakenDown { .. } | News::NotAfterAll { .. } => Some(Ground::Law),
            _ => None,
        },
        recourse: recourse(language, &news),
        news,
    }
}

/// What stands against it, where something does.
fn recourse(language: Language, news: &News) -> Recourse {
    let date = match language {
        Language::Fr => "30 mai 2027",
        Language::En => "30 May 2027",
    };
    match news {
        News::Refused { .. } | News::TakenDown { .. } | News::NotAfterAll { .. } => {
            Recourse::Until(date.into())
        }
        _ => Recourse::None,
    }
}

/// The reason as the institution's catalogue tells it.
fn reason(language: Language, key: &str) -> String {
    Voice::new(language).say(&format!("reason-{key}.text")).to_string()
}

fn hung(language: Language) -> News {
    News::Hung { page: format!("https://cimaise.example/{language}/musee/pop/lichtenstein/blam") }
}

fn links(language: Language, titles: &[&str]) -> News {
    let kept = |title: &&str| Kept {
        title: (*title).into(),
        theme: letter(language, News::Receipt).theme,
        follow_up: format!("https://cimaise.example/{language}/follow/{}", title.len()),
    };
    News::Links { of: titles.iter().map(kept).collect() }
}

fn shown(language: Language, letter: &Letter) -> String {
    let Mail { subject, text, html } = render(Voice::new(language), letter);
    format!("{subject}\n\n{text}\n{html}")
}

macro_rules! letters {
    ($($name:ident: $language:ident, $news:expr;)+) => {$(
        #[test]
        fn $name() {
            let news = $news(Language::$language);
            let letter = letter(Language::$language, news);
            insta::assert_snapshot!(stringify!($name), shown(Language::$language, &letter));
        }
    )+};
}

letters! {
    receipt_fr: Fr, |_| News::Receipt;
    receipt_en: En, |_| News::Receipt;
    hung_fr: Fr, hung;
    hung_en: En, hung;
    accepted_fr: Fr, |_| News::Accepted { on: None };
    accepted_en: En, |_| News::Accepted { on: None };
    accepted_on_fr: Fr, |_| News::Accepted { on: Some("3 décembre 2026 à 09:00".into()) };
    accepted_on_en: En, |_| News::Accepted { on: Some("3 December 2026 at 09:00".into()) };
    not_after_all_fr: Fr, |language| News::NotAfterAll { reason: reason(language, "child-recognisable") };
    not_after_all_en: En, |language| News::NotAfterAll { reason: reason(language, "child-recognisable") };
    refused_fr: Fr, |language| News::Refused { reason: reason(language, "too-blurred") };
    refused_en: En, |language| News::Refused { reason: reason(language, "too-blurred") };
    taken_down_fr: Fr, |language| News::TakenDown { reason: reason(language, "child-recognisable") };
    taken_down_en: En, |language| News::TakenDown { reason: reason(language, "child-recognisable") };
    file_refused_fr: Fr, |language| News::FileRefused { reason: reason(language, "unreadable-file") };
    file_refused_en: En, |language| News::FileRefused { reason: reason(language, "unreadable-file") };
    appealed_fr: Fr, |_| News::Appealed;
    appealed_en: En, |_| News::Appealed;
    notice_fr: Fr, |_| News::Noticed;
    notice_en: En, |_| News::Noticed;
    notice_kept_fr: Fr, |_| News::NoticeKept;
    notice_kept_en: En, |_| News::NoticeKept;
    notice_taken_down_fr: Fr, |_| News::NoticeTakenDown { reason: "Enfant reconnaissable".into() };
    notice_taken_down_en: En, |_| News::NoticeTakenDown { reason: "A child can be recognised".into() };
    notice_withdrawn_fr: Fr, |_| News::NoticeWithdrawn;
    notice_withdrawn_en: En, |_| News::NoticeWithdrawn;
    withdrawn_fr: Fr, |_| News::Withdrawn;
    withdrawn_en: En, |_| News::Withdrawn;
    links_fr: Fr, |language| links(language, &["BLAM !"]);
    links_en: En, |language| links(language, &["BLAM !", "Trop d’oignons"]);
}

#[test]
fn an_answer_to_an_appeal_says_so_and_is_the_last() {
    for language in [Language::Fr, Language::En] {
        let reason = reason(language, "too-blurred");
        for (name, news) in [("refused", News::Refused { reason }), ("hung", hung(language))] {
            let letter = Letter { recourse: Recourse::Answered, ..letter(language, news) };
            let name = format!("{name}_again_{language}");
            insta::assert_snapshot!(name, shown(language, &letter));
        }
    }
}

fn refused(title: &str, words: &str) -> Mail {
    let refused = News::Refused { reason: "<b>Because</b> & so".into() };
    let letter =
        Letter { title: title.into(), words: words.into(), ..letter(Language::En, refused) };
    render(Voice::new(Language::En), &letter)
}

#[test]
fn nothing_that_was_typed_becomes_markup() {
    let mail = refused("<img src=x>", "\"quoted\" <script>alert(1)</script>");
    assert_eq!(mail.html.matches("<img").count(), 0);
    assert_eq!(mail.html.matches("<script").count(), 0);
    assert_eq!(mail.html.matches("&#60;b&#62;Because&#60;/b&#62; &#38; so").count(), 1);
    assert_eq!(mail.text.matches("  <b>Because</b> & so\n").count(), 1);
}

#[test]
fn a_subject_is_one_line_that_runs_one_way() {
    let mail = refused("A\r\nBcc: all@example.org\u{2028}\u{202e}B", "");
    assert_eq!(mail.subject, "About “A  Bcc: all@example.org B”");
}

#[test]
fn without_words_nobody_adds_any() {
    let mail = refused("A", " \n ");
    assert_eq!(mail.text.matches("adds:").count(), 0);
}

#[test]
fn words_keep_their_lines_in_both_forms() {
    let mail = refused("A", "One.\n\nTwo.");
    assert_eq!(mail.text.matches("\n  One.\n\n  Two.\n").count(), 1);
    assert_eq!(mail.html.matches("One.<br><br>Two.").count(), 1);
}

#[test]
fn an_address_has_its_line_to_itself() {
    for language in Language::ALL {
        let mail = render(Voice::new(language), &letter(language, hung(language)));
        let addresses = mail.text.lines().filter(|line| line.contains("://"));
        let alone = addresses.filter(|line| line.starts_with("https://") && !line.contains(' '));
        assert_eq!((mail.text.matches("://").count(), alone.count()), (2, 2), "{language}");
    }
}

#[test]
fn a_mark_that_was_typed_after_a_space_stays_with_its_word() {
    let mail = refused("Oh !", "« Quoi ? » : rien ; si.");
    assert_eq!(mail.subject, "About “Oh\u{a0}!”");
    let words = "«\u{a0}Quoi\u{a0}?\u{a0}»\u{a0}: rien\u{a0}; si.";
    assert_eq!(mail.text.matches(words).count(), 1);
    assert_eq!(mail.html.matches(words).count(), 1);
}

fn digest(language: Language) -> Digest {
    let call = |title: &str, new, waiting| WaitingIn {
        title: title.into(),
        new,
        waiting,
        oldest: match language {
            Language::Fr => "il y a 2 h".into(),
            Language::En => "2 hours ago".into(),
        },
        desk: format!("https://cimaise.example/desk?call={title}"),
    };
    Digest {
        institution: "Musée d’Art Moderne".into(),
        accent: Colour([0xd6, 0x00, 0x1c]),
        new: 4,
        calls: vec![call("Paper Toy", 4, 1_204), call("Ombres", 0, 1)],
        pictures: vec![PictureWaiting {
            title: "BLAM !".into(),
            credit: "Camille".into(),
            decide: "https://cimaise.example/fr/decide/key".into(),
        }],
        passed: (1, "https://cimaise.example/desk?held=mine".into()),
        notices: (3, "https://cimaise.example/desk/notices".into()),
        appeals: (2, "https://cimaise.example/desk?flag=appeal".into()),
        held: (4, "https://cimaise.example/desk/outbox".into()),
        undelivered: 1,
        desk: "https://cimaise.example/desk".into(),
        wishes: "https://cimaise.example/desk/mails".into(),
        rhythm: cimaise_core::Rhythm::Daily,
    }
}

#[test]
fn what_waits_for_the_staff() {
    for language in [Language::Fr, Language::En] {
        let Mail { subject, text, html } = render_digest(Voice::new(language), &digest(language));
        insta::assert_snapshot!(
            format!("digest_{language}"),
            format!("{subject}\n\n{text}\n{html}")
        );
    }
}

#[test]
fn a_digest_is_named_after_what_is_new() {
    let subject = |digest| render_digest(Voice::new(Language::En), &digest).subject;
    let nothing_new = Digest { new: 0, ..digest(Language::En) };
    let noticed = Digest { passed: (0, String::new()), ..nothing_new.clone() };
    let undelivered = Digest { notices: (0, String::new()), ..noticed.clone() };
    let held = Digest { undelivered: 0, ..undelivered.clone() };
    assert_eq!(subject(held), "4 letters wait to be released");
    assert_eq!(subject(noticed), "3 notices of pictures wait");
    assert_eq!(subject(nothing_new), "A picture was passed to you");
    assert_eq!(subject(undelivered), "A letter did not arrive");
}

#[test]
fn a_token_that_ends_is_named_with_its_day() {
    for language in [Language::En, Language::Fr] {
        let on = match language {
            Language::Fr => "30 mai 2027",
            Language::En => "30 May 2027",
        };
        let ends = TokenEnds {
            institution: "Musée d’Art Moderne".into(),
            accent: Colour([0xd6, 0x00, 0x1c]),
            name: "Écran <du hall>".into(),
            on: on.into(),
            page: "https://cimaise.example/desk/account/tokens".into(),
        };
        let Mail { subject, text, html } = render_token_ends(Voice::new(language), &ends);
        insta::assert_snapshot!(
            format!("token_ends_{language}"),
            format!("{subject}\n\n{text}\n{html}")
        );
    }
}

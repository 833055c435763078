//! Whoever looks for something on the walls finds it by its words, or by the name under it.

use cimaise_tests::{Sheet, stories};

const SEARCH: &str = "/fr/musee/search.html";
const WALL: &str = "/fr/musee/paper-toy/lichtenstein";

stories! {
    async fn what_hangs_is_found_by_its_words_and_gone_when_it_is_taken_back(app: TestApp) {
        let contributor = app.contributor();
        let sent = contributor.sends("L’éléphante au marché").await;
        let other = contributor.sends("Un chien").await;
        app.works().await;
        let (visitor, aicha) = (app.visitor(), app.moderator().await);
        // On a wall where nothing hangs, there is nothing to look for.
        assert!(!visitor.opens(WALL).await.text.contains("role=\"search\""));
        aicha.hangs(&sent).await;
        aicha.hangs(&other).await;
        app.works().await;

        for page in ["/fr/musee", "/fr/musee/paper-toy", WALL] {
            let text = visitor.opens(page).await.text;
            assert_eq!(text.matches(&format!("action=\"{SEARCH}\"")).count(), 1, "{page}");
        }
        let piece = format!("{WALL}/l-elephante-au-marche");
        for words in ["ELEPHANTE", "march%C3%A9+%C3%A9l%C3%A9phante", "march&call=paper-toy&theme=lichtenstein"] {
            let found = visitor.opens(&format!("{SEARCH}?q={words}")).await;
            assert_eq!(found.status.as_u16(), 200, "{words}");
            assert_eq!(found.links(WALL), [piece.as_str()], "{words}");
        }
        assert_eq!(visitor.opens(SEARCH).await.links(WALL), Vec::<String>::new());
        let nothing = visitor.opens(&format!("{SEARCH}?q=girafe&call=paper-toy")).await;
        assert!(nothing.text.contains("Rien de ce qui est accroché ne contient tous ces mots."));
        assert!(nothing.text.contains(&format!("href=\"{SEARCH}?q=girafe\"")));
        assert_eq!(visitor.status_of(&format!("{SEARCH}?q=girafe&call=no-such")).await, 404);

        let museum = visitor.opens("/api/v1/institutions").await.json();
        let museum = museum[0]["id"].as_str().unwrap();
        let program = format!("/api/v1/institutions/{museum}/publications");
        let page = visitor.opens(&format!("{program}?q=elephante")).await.json();
        assert_eq!(page["publications"][0]["href"], piece.trim_start_matches("/fr"));
        let first = visitor.opens(&format!("{program}?limit=1")).await.json();
        assert_eq!(first["publications"][0]["title"], "Un chien");
        let before = first["next_before"].as_str().unwrap();
        let second = visitor.opens(&format!("{program}?limit=1&before={before}")).await.json();
        assert_eq!(second["publications"][0]["title"], "L’éléphante au marché");
        assert!(second["next_before"].is_null());

        contributor.withdraws(&sent).await;
        let found = visitor.opens(&format!("{SEARCH}?q=elephante")).await;
        assert_eq!(found.links(WALL), Vec::<String>::new());
    }

    async fn from_a_label_one_comes_to_all_that_hangs_under_the_same_name(app: TestApp) {
        let contributor = app.contributor();
        let by = |title: &str, credit: &str| Sheet { credit: credit.into(), ..Sheet::of(title) };
        let mut sent = Vec::new();
        for (title, credit) in [("Un", "Zoé, 9 ans"), ("Deux", "ZOE (9 ans)"), ("Trois", "Léo")] {
            sent.push(contributor.sends_sheet(&by(title, credit)).await);
        }
        app.works().await;
        let (visitor, aicha) = (app.visitor(), app.moderator().await);
        for one in &sent {
            aicha.hangs(one).await;
        }
        app.works().await;
        let label = visitor.opens(&format!("{WALL}/un")).await;
        let all = label.links(SEARCH);
        assert_eq!(all, [format!("{SEARCH}?by=Zo%C3%A9%2C+9+ans")]);
        let found = visitor.opens(&all[0]).await;
        assert!(found.text.contains("<h1>Tout de Zoé, 9 ans</h1>"));
        assert_eq!(found.links(WALL), [format!("{WALL}/deux"), format!("{WALL}/un")]);
    }
}

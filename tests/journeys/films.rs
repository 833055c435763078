//! A call or a theme has a film at another site: its page leads there, and loads nothing of it.

use cimaise_tests::{Page, stories};
use serde_json::{Value, json};

const CALL: &str = "/fr/musee/paper-toy";
const WALL: &str = "/fr/musee/paper-toy/lichtenstein";
const FILM: &str = "https://www.films.example/watch?v=1&t=9";

/// What a page leads to, loads or frames of the other site.
fn of_the_other_site(page: &Page) -> [usize; 2] {
    let of = |attribute: &str| {
        page.text.matches(&format!("{attribute}=\"https://www.films.example")).count()
    };
    [of("href"), of("src") + of("srcset") + of("content") + page.text.matches("<iframe").count()]
}

stories! {
    async fn a_page_leads_to_its_film_and_loads_nothing_of_it(app: TestApp) {
        let (visitor, nadia) = (app.visitor(), app.staff("nadia").await);
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let call = app.call_id().await;
        for (path, page) in [(format!("calls/{call}"), CALL), (format!("themes/{theme}"), WALL)] {
            assert_eq!(of_the_other_site(&visitor.opens(page).await), [0, 0]);
            let form = format!("/desk/{path}/film");
            let saved = nadia.browser.sends_form(&form, &[("film", FILM)]).await;
            assert_eq!(saved.status.as_u16(), 303, "{}", saved.text);
            let shown = visitor.opens(page).await;
            assert_eq!(of_the_other_site(&shown), [1, 0], "{page}");
            assert_eq!(shown.text.matches("Voir le film sur films.example").count(), 1);
            let told = visitor.opens(&format!("/api/v1/{path}")).await.json();
            let told = if told["call"].is_object() { told["call"].clone() } else { told };
            assert_eq!(told["film"], json!(FILM));

            for unfit in ["http://films.example", "films.example/a", "javascript:alert(1)"] {
                let refused = nadia.browser.sends_form(&form, &[("film", unfit)]).await;
                assert_eq!(refused.status.as_u16(), 422, "{unfit}");
                let address = json!({ "address": unfit });
                let refused = nadia.puts(&format!("/api/v1/{path}/film"), &address).await.json();
                assert_eq!(refused["errors"][0]["code"], json!("no-film"));
            }
            assert_eq!(of_the_other_site(&visitor.opens(page).await), [1, 0], "what is refused changes nothing");
            let removed = nadia.browser.sends_form(&format!("{form}/removal"), &[]).await;
            assert_eq!(removed.status.as_u16(), 303);
            assert_eq!(of_the_other_site(&visitor.opens(page).await), [0, 0]);
            let again = nadia.deletes(&format!("/api/v1/{path}/film")).await;
            assert_eq!(again.status.as_u16(), 204, "twice is fine");
            let told = visitor.opens(&format!("/api/v1/{path}")).await.json();
            assert_eq!(told["film"], Value::Null);
        }
        let journal = nadia.browser.opens("/desk/journal?act=set-up").await.text;
        assert_eq!(journal.matches("a changé l’appel\u{202f}: film").count(), 2);
        assert_eq!(journal.matches("a changé le thème lichtenstein\u{202f}: film").count(), 2);
    }
}

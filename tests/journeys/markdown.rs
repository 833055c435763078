//! What an institution writes in Markdown is HTML on its pages, and words alone everywhere else.

use cimaise_tests::{Page, stories};
use serde_json::json;

const PROMPT: &str =
    "Qu'est-ce qui fait *pleurer* ?\n- un oignon\n- [une larme](https://example.org/)\n#BLAM";

/// The part of a page between two marks.
fn between<'a>(page: &'a Page, from: &str, to: &str) -> &'a str {
    page.text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0
}

stories! {
    async fn words_in_markdown_are_html_on_pages_and_words_elsewhere(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let id = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let path = format!("/api/v1/themes/{id}");
        let mut theme = visitor.opens(&path).await.json();
        theme["prompt"] = json!({ "fr": PROMPT });
        theme.as_object_mut().unwrap().retain(|name, _| {
            ["title", "prompt", "hashtag", "exhibition", "opens_at", "closes_at"].contains(&name.as_str())
        });
        let answer = manager.puts(&path, &theme).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);

        let wall = visitor.opens("/fr/musee/paper-toy/lichtenstein").await;
        assert_eq!(
            between(&wall, "<div class=\"lede\">", "</div>"),
            "<p>Qu&#39;est-ce qui fait <em>pleurer</em> ?</p><ul><li>un oignon</li><li>\
             <a href=\"https://example.org/\" rel=\"external noreferrer\">une larme</a><br>#BLAM</li></ul>"
        );
        assert_eq!(
            between(&wall, "name=\"description\" content=\"", "\""),
            "Qu&#39;est-ce qui fait pleurer ? un oignon une larme #BLAM"
        );
        let call = visitor.opens("/fr/musee/paper-toy").await;
        assert_eq!(call.text.matches("<p>Qu&#39;est-ce qui fait pleurer ?</p>").count(), 1);
        for elsewhere in ["/feed.atom", "/feed.json", "/contribute"] {
            let page = visitor.opens(&format!("/fr/musee/paper-toy/lichtenstein{elsewhere}")).await.text;
            assert!(page.contains("fait pleurer ?"), "{elsewhere}");
            assert!(!page.contains("*pleurer*") && !page.contains("<em>pleurer"), "{elsewhere}");
        }
        let collection = visitor.opens("/iiif/musee/paper-toy/lichtenstein/collection.json").await.json();
        let about = "Qu'est-ce qui fait pleurer ?\nun oignon\nune larme\n#BLAM";
        assert_eq!(collection["summary"], json!({ "fr": [about] }));
    }

    async fn words_are_looked_at_before_they_are_saved(app: TestApp) {
        let (visitor, manager) = (app.visitor(), app.staff("nadia").await);
        let id = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let stands = visitor.opens(&format!("/api/v1/themes/{id}")).await.json();
        let call = stands["call"].as_str().unwrap();
        let form = [("prompt.fr", "**BLAM** !<script>"), ("rules.fr", "**BLAM** !<script>")];
        let looks = [
            format!("/desk/themes/{id}/words"),
            format!("/desk/calls/{call}/words"),
            format!("/desk/calls/{call}/themes/words"),
            "/desk/calls/words".to_owned(),
        ];
        for look in &looks {
            let page = manager.browser.sends_form(look, &form).await;
            assert_eq!(page.status.as_u16(), 200, "{look}");
            assert_eq!(page.text.matches("<p><strong>BLAM</strong> !&lt;script&gt;</p>").count(), 1, "{look}");
            assert_eq!(page.text.matches("role=\"alert\"").count(), 0, "{look}");
            assert_eq!(page.text.matches("Ce qu’on verra</p>").count(), 1, "{look}");
            let other = manager.posts_from("https://elsewhere.example", look, &form).await;
            assert_eq!(other.status.as_u16(), 403, "{look}");
        }
        assert_eq!(visitor.opens(&format!("/api/v1/themes/{id}")).await.json(), stands);
        let edited = manager.browser.opens(&format!("/desk/themes/{id}")).await.text;
        assert_eq!(edited.matches("Ce qu’on verra</p>").count(), 0);
    }
}

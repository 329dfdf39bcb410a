package dev.cocreate.stories.seeing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.accounts.Company;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportIT {
    @Test
    void theTeamTakesAlongWhatTheListShows() {
        var open = Given.idea(Cast.chen(), "Take, \"quoted\"\nalong", "Two\nlines", "", "Takeaway");
        var planned = Given.idea(Cast.ben(), "=HYPERLINK(\"https://evil.example\")", "", "", "Takeaway");
        Given.status(planned, "planned", "In spring.");
        Given.vote(open, Cast.ben());

        var csv = Web.of(Cast.ada()).open("/export/ideas.csv?tag=takeaway&status=any&bom=yes");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"ideas-[-\\d]{10}\\.csv\"");
        assertThat(csv.header("X-Row-Count")).isEqualTo("2");
        var lines = csv.text().split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFid,title,text,need,language,status");
        assertThat(lines[1]).startsWith(open + ",\"Take, \"\"quoted\"\" along\",\"Two\nlines\",,en,open,open,general,");
        assertThat(lines[1]).contains(",陈伟,1,0,0,");
        assertThat(lines[2]).startsWith(planned + ",\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
        assertThat(lines).hasSize(3);

        var json = Api.as(Cast.ada())
                .get("/export/ideas.json?tag=takeaway&status=planned")
                .json();
        assertThat(json.getJsonArray("items").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(idea -> {
                    assertThat(idea.getString("title")).isEqualTo("=HYPERLINK(\"https://evil.example\")");
                    assertThat(idea.getString("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
                    assertThat(idea.getString("url")).contains("/ideas/" + planned);
                });
        assertThat(json.getBoolean("complete")).isTrue();
        assertThat(json.getInt("count")).isEqualTo(1);
    }

    @Test
    void needsAndDecisionsAreTakenAlongToo() {
        var ada = Api.as(Cast.ada());
        ada.post("/api/v1/needs", "{\"statement\": \"Take needs along\", \"horizon\": \"later\"}");
        ada.post("/api/v1/decisions", "{\"what\": \"=1+1 is taken along\", \"why\": \"Because.\"}");

        assertThat(ada.get("/export/needs.csv").text()).contains("Take needs along", ",later,open,");
        assertThat(ada.get("/export/decisions.csv").text()).contains(",'=1+1 is taken along,Because.,");
        assertThat(Web.of(Cast.ada()).open("/needs").page().select("a[href='/export/needs.csv']"))
                .hasSize(1);
        assertThat(Api.as(Cast.ben()).get("/export/decisions.json").status()).isEqualTo(403);
    }

    @Test
    void aListOfThousandsComesInFullAndInPieces() {
        var idea = Given.idea("Talk of thousands");
        Portal.first()
                .change(
                        "insert into comment (idea_id, author_id, text) select ?, null, '+' || n || ' says @SUM(1)'"
                                + " from generate_series(1, 3210) n",
                        Long.parseLong(idea));

        var csv = Api.as(Cast.ada()).get("/export/comments.csv?idea=" + idea);
        assertThat(csv.header("X-Row-Count")).isEqualTo("3210");
        assertThat(csv.header("Content-Length")).isEmpty();
        var lines = csv.text().split("\r\n");
        assertThat(lines).hasSize(3211);
        assertThat(lines[3210]).contains(",'+3210 says @SUM(1),");
        var json = Api.as(Cast.ada()).get("/export/comments.json?idea=" + idea).json();
        assertThat(json.getInt("count")).isEqualTo(3210);
        assertThat(json.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(row -> row.getString("id"))
                        .distinct())
                .hasSize(3210);
    }

    @Test
    void votesComeWithWhatTheyMeanAndWhoTookThemIsRemembered() {
        var idea = Given.idea("Votes to go");
        Given.votes(idea, 3);

        var votes = Api.as(Cast.ada()).get("/export/votes.json?idea=" + idea).json();

        assertThat(votes.getInt("count")).isEqualTo(3);
        assertThat(votes.getJsonArray("items").getJsonObject(0).getString("name"))
                .startsWith("Customer");
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select facts->>'list' from event e join person p on p.id = e.person_id"
                                        + " where kind = 'ListExported' and p.email = ? and facts->>'rows' = '3'",
                                Cast.ada().email()))
                .contains("votes");
    }

    @Test
    void ideasAreCutByASegment() {
        Company.is("exported-gmbh", "{\"name\": \"Exported GmbH\", \"plan\": \"Exported\"}");
        var elfi = Cast.stranger("Elfi");
        Company.has("exported-gmbh", elfi, "user");
        var segment = Company.segment("Of Exported", "{\"all\": [{\"plan\": [\"Exported\"]}]}");
        var theirs = Given.idea("Wanted by Elfi");
        Given.vote(theirs, elfi);
        Given.vote(theirs, Cast.chen());
        Given.vote(Given.idea("Wanted by Chen"), Cast.chen());
        Company.awaitBacking(theirs, segment, backing -> backing.getInt("votes") == 1);

        var json = Api.as(Cast.ada())
                .get("/export/ideas.json?status=any&segment=" + segment)
                .json();

        assertThat(json.getJsonArray("items").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(idea -> {
                    assertThat(idea.getString("title")).isEqualTo("Wanted by Elfi");
                    assertThat(idea.getInt("votes")).isEqualTo(2);
                    assertThat(idea.getInt("votesOfSegment")).isEqualTo(1);
                });
        assertThat(Web.of(Cast.ada())
                        .open("/ideas?segment=" + segment)
                        .page()
                        .select(".take a[href*=segment=" + segment + "]"))
                .hasSize(2);
    }

    @Test
    void accountsAndSegmentsAreTakenAlongToo() {
        Company.is(
                "exported-ag",
                "{\"name\": \"+Exported AG\", \"revenue\": 120050, \"currency\": \"EUR\", \"attributes\": {\"seats\": 7}}");
        Company.has("exported-ag", Cast.stranger("Elmar"), "buyer");
        var segment = Company.segment("With seats", "{\"all\": [{\"plan\": [\"None at all\"]}]}");
        var ada = Api.as(Cast.ada());

        assertThat(ada.get("/export/accounts.csv").text())
                .startsWith("id,key,name,plan,revenue,currency,domains,people,attributes,addedAt\r\n")
                .contains(",exported-ag,'+Exported AG,,1200.50,EUR,,1,\"{\"\"seats\"\":7}\",");
        var account =
                ada.get("/export/accounts.json").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getString("key").equals("exported-ag"))
                        .findFirst()
                        .orElseThrow();
        assertThat(account.getJsonNumber("revenue").bigDecimalValue()).isEqualByComparingTo("1200.5");
        assertThat(account.getJsonObject("attributes").getInt("seats")).isEqualTo(7);
        assertThat(ada.get("/export/segments.csv").text()).contains("," + segment + ",With seats,");
        assertThat(Api.asOperator().get("/export/members.csv").text())
                .contains(",exported-ag,", Cast.stranger("Elmar").email() + ",buyer,api,true,");
        assertThat(ada.get("/export/members.csv").status()).isEqualTo(403);
    }

    @Test
    void onlyAdministratorsTakePeopleAlong() {
        assertThat(Web.of(Cast.ada()).open("/export/people.csv").status()).isEqualTo(403);
        var csv = Web.of(Cast.dalia()).open("/export/people.csv?role=administrator");
        assertThat(csv.text())
                .startsWith("id,name,email,role,language,createdAt\r\n")
                .contains(Cast.dalia().email());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/ideas.csv",
                "/export/comments.json",
                "/export/votes.csv",
                "/export/people.csv",
                "/export/accounts.csv",
                "/export/segments.json"
            })
    void nobodyElseTakesAnythingAlong(String path) {
        assertThat(Api.withoutKey().get(path).status()).isEqualTo(401);
        assertThat(Api.as(Cast.ben()).get(path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/ideas.csv?stauts=any",
                "/export/ideas.csv?status=nonsense",
                "/export/ideas.csv?board=nowhere",
                "/export/ideas.csv?segment=nobody",
                "/export/accounts.csv?segment=large",
                "/export/people.csv?role=emperor"
            })
    void aQuestionThatIsNotUnderstoodIsRefused(String path) {
        assertThat(Api.asOperator().get(path).status()).isEqualTo(422);
        assertThat(Api.asOperator().get("/export/secrets.csv").status()).isEqualTo(404);
        assertThat(Api.asOperator().get("/export/ideas.xml").status()).isEqualTo(404);
    }
}

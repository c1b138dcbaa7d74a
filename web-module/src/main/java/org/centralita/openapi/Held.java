package org.centralita.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The one path that is no resource of ours: the RFCs say what travels there. */
final class Held {

  private static final String ID = "locateHeld";
  private static final String TYPE = "application/held+xml";

  private Held() {}

  static void describe(OpenAPI document, Texts texts, Examples examples) {
    APIResponse answer = OASFactory.createAPIResponse();
    answer.description(
        "A locationResponse, or an error of HELD, which comes with this status, too.");
    answer.content(content("The document of RFC 5985.", "answer", examples));
    answer.addHeader("X-Request-Id", OASFactory.createHeader().ref("X-Request-Id"));
    APIResponses answers = OASFactory.createAPIResponses().addAPIResponse("200", answer);
    for (String status : List.of("401", "403", "405", "413", "415")) {
      answers.addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem"));
    }
    Operation locate = OASFactory.createOperation().operationId(ID).summary(texts.of(ID));
    locate.addTag("Held");
    locate.addParameter(OASFactory.createParameter().ref("Accept-Language"));
    locate.addParameter(OASFactory.createParameter().ref("X-Request-Id"));
    locate.setRequestBody(
        OASFactory.createRequestBody()
            .required(true)
            .content(
                content(
                    "A locationRequest (RFC 5985) with a device (RFC 6155): its ip, or its uri (sip:, tel:).",
                    "request",
                    examples)));
    locate.setResponses(answers);
    document.getPaths().addPathItem("/held", OASFactory.createPathItem().POST(locate));
  }

  private static Content content(String what, String kind, Examples examples) {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(what);
    MediaType body = OASFactory.createMediaType().schema(text);
    examples.showText(body, ID + "." + kind, "xml");
    return OASFactory.createContent().addMediaType(TYPE, body);
  }
}

package org.centralita.benchmark.floor;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /records/SIZE}: answers that are as long as asked for, and always the same. */
@Path("records/{size}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecordResource {

  private static final String EMPTY = "{\"text\":\"\"}";
  private static final int LONGEST = 1 << 20;

  private static final Map<Integer, String> RECORDS = new ConcurrentHashMap<>();

  /** A constant of that many bytes. */
  @GET
  public String read(@PathParam("size") int size) {
    return record(size);
  }

  /** 201 with a constant of that many bytes, when the body has been parsed. */
  @POST
  public Response create(@PathParam("size") int size, JsonObject body) {
    return body.isEmpty()
        ? Response.status(Response.Status.BAD_REQUEST).build()
        : Response.status(Response.Status.CREATED).entity(record(size)).build();
  }

  private static String record(int size) {
    return RECORDS.computeIfAbsent(size, RecordResource::make);
  }

  private static String make(int size) {
    int text = Math.min(size, LONGEST) - EMPTY.length();
    return EMPTY.replace("\"\"", '"' + "x".repeat(Math.max(0, text)) + '"');
  }
}

/** The published offers document's calls, in order, word for word. */
export const referenceCurls = [
  `curl -X POST http://localhost:8080/api/offers \\
-H "Content-Type: application/json" \\
-d '{
"candidateId": 42,
"jobId": 5,
"templateId": 1,
"salary": 150000,
"currency": "USD",
"payFrequency": "yearly",
"startDate": "2024-04-15",
"expiryDate": "2024-04-01",
"createdBy": 1
}'`,
  `curl -X GET http://localhost:8080/api/offers/job/5 \\
-H "Content-Type: application/json"`,
  `curl -X GET http://localhost:8080/api/offers/12 \\
-H "Content-Type: application/json"`,
  `curl -X PUT http://localhost:8080/api/offers/12 \\
-H "Content-Type: application/json" \\
-d '{
"salary": 155000,
"startDate": "2024-04-22",
"expiryDate": "2024-04-08"
}'`,
  `curl -X PATCH http://localhost:8080/api/offers/12/status \\
-H "Content-Type: application/json" \\
-d '{
"status": "accepted"
}'`,
  `curl -X DELETE http://localhost:8080/api/offers/12 \\
-H "Content-Type: application/json"`,
];

/** The document's complete flow: create, review, send, accepted, or declined. */
export const flowCurls = [
  `curl -X POST http://localhost:8080/api/offers \\
-H "Content-Type: application/json" \\
-d '{
"candidateId": 42,
"jobId": 5,
"templateId": 1,
"salary": 150000,
"currency": "USD",
"payFrequency": "yearly",
"startDate": "2024-04-15",
"expiryDate": "2024-04-01"
}'`,
  `curl -X PUT http://localhost:8080/api/offers/12 \\
-H "Content-Type: application/json" \\
-d '{
"salary": 155000
}'`,
  `curl -X PATCH http://localhost:8080/api/offers/12/status \\
-H "Content-Type: application/json" \\
-d '{"status": "sent"}'`,
  `curl -X PATCH http://localhost:8080/api/offers/12/status \\
-H "Content-Type: application/json" \\
-d '{"status": "accepted"}'`,
  `curl -X PATCH http://localhost:8080/api/offers/12/status \\
-H "Content-Type: application/json" \\
-d '{"status": "declined"}'`,
];
